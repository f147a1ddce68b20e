import { schemaComplete } from '#base/schema/complete.ts';
import { schemaEmbeddings } from '#base/schema/embeddings.ts';
import { schemaHover } from '#base/schema/hover.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { ruleChecks } from './checks/index.ts';
import { ruleFacts } from './facts.ts';
import { ruleNames } from './names.ts';
import { holdsOtherLanguage } from './other-languages.ts';
import { ruleSchema } from './schema.ts';
import { ruleSymbols } from './symbols.ts';

/** Files of Prometheus rules, and the `spec` of PrometheusRule resources. Rules in other languages, such as Loki's, are passed over in silence. */
export const prometheusRules: Language<YamlModel> = {
  id: 'prometheus-rules',
  comment: { open: '#' },
  parse: (text, _dialect, previous) => (holdsOtherLanguage(text) ? silent(text) : parseYaml(text, previous)),
  checks: ruleChecks,
  embeddings: (model) => schemaEmbeddings(ruleSchema, model),
  facts: ruleFacts,
  hover: (model, offset) => schemaHover(ruleSchema, model, offset),
  complete: (model, offset, environment) => schemaComplete(ruleSchema, model, offset, environment),
  symbols: ruleSymbols,
  names: ruleNames,
  selections: yamlSelections,
};

/** A text in which there is nothing to judge. */
function silent(text: string): YamlModel {
  return { text, documents: [{ span: { start: 0, end: text.length } }], errors: [] };
}
