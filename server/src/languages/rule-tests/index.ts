import { schemaEmbeddings } from '#base/schema/embeddings.ts';
import { schemaSymbols } from '#base/schema/symbols.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { ruleTestChecks } from './checks/index.ts';
import { completeRuleTest } from './complete.ts';
import { ruleTestHover } from './hover.ts';
import { ruleTestNames } from './names.ts';
import { ruleTestSchema } from './schema.ts';

/** Unit tests of rules, as `promtool test rules` reads them. */
export const ruleTests: Language<YamlModel> = {
  id: 'rule-tests',
  comment: { open: '#' },
  parse: (text, _dialect, previous) => parseYaml(text, previous),
  checks: ruleTestChecks,
  embeddings: (model) => schemaEmbeddings(ruleTestSchema, model),
  hover: ruleTestHover,
  complete: completeRuleTest,
  symbols: (model) => schemaSymbols(ruleTestSchema, model),
  names: ruleTestNames,
  selections: yamlSelections,
};
