import { schemaEmbeddings } from '#base/schema/embeddings.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { alertmanagerChecks } from './checks/index.ts';
import { complete } from './complete.ts';
import { hover } from './hover.ts';
import { alertmanagerNames } from './names.ts';
import { alertmanagerSchema } from './schema.ts';
import { alertmanagerSymbols } from './symbols.ts';

/** Alertmanager's configuration, alertmanager.yml. */
export const alertmanager: Language<YamlModel> = {
  id: 'alertmanager',
  comment: { open: '#' },
  parse: (text, _dialect, previous) => parseYaml(text, previous),
  checks: alertmanagerChecks,
  embeddings: (model) => schemaEmbeddings(alertmanagerSchema, model),
  hover,
  complete,
  symbols: alertmanagerSymbols,
  names: alertmanagerNames,
  selections: yamlSelections,
};
