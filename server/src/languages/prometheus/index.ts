import { schemaComplete } from '#base/schema/complete.ts';
import { schemaEmbeddings } from '#base/schema/embeddings.ts';
import { schemaHover } from '#base/schema/hover.ts';
import { schemaSymbols } from '#base/schema/symbols.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { prometheusChecks } from './checks/index.ts';
import { jobFacts } from './facts.ts';
import { jobNames } from './names.ts';
import { prometheusSchema } from './schema.ts';

/** Prometheus's own configuration, prometheus.yml, and the files of scrape jobs that it includes. */
export const prometheus: Language<YamlModel> = {
  id: 'prometheus',
  comment: { open: '#' },
  parse: (text, _dialect, previous) => parseYaml(text, previous),
  checks: prometheusChecks,
  embeddings: (model) => schemaEmbeddings(prometheusSchema, model),
  facts: jobFacts,
  names: jobNames,
  hover: (model, offset) => schemaHover(prometheusSchema, model, offset),
  complete: (model, offset, environment) => schemaComplete(prometheusSchema, model, offset, environment),
  symbols: (model) => schemaSymbols(prometheusSchema, model),
  selections: yamlSelections,
};
