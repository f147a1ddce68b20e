import { schemaLanguage } from '#base/schema/schema-language.ts';
import { inDialect } from '#base/yaml/in-dialect.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { prometheusChecks } from './checks/index.ts';
import { jobFacts } from './facts.ts';
import { prometheusLenses } from './lenses.ts';
import { jobNames } from './names.ts';
import { prometheusRelabellings } from './relabellings.ts';
import { prometheusSchema } from './schema.ts';

/**
 * Prometheus's own configuration, prometheus.yml, and the files of scrape jobs that it includes. The dialect is a type of its schema: a part
 * (`[]ScrapeConfig`).
 */
export const prometheus: Language<YamlModel> = {
  ...schemaLanguage('prometheus', prometheusSchema, prometheusChecks),
  parse: (text, dialect, previous) => inDialect(parseYaml(text, previous), dialect),
  facts: jobFacts,
  lenses: prometheusLenses,
  relabellings: prometheusRelabellings,
  names: jobNames,
};
