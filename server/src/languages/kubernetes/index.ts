import { schemaComplete } from '#base/schema/complete.ts';
import { schemaHover } from '#base/schema/hover.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { checks } from './checks/index.ts';
import { embeddings } from './embeddings.ts';
import { facts } from './facts.ts';
import { schema } from './schema.ts';
import { symbols } from './symbols.ts';
import { withListItems } from './views.ts';

/** Kubernetes manifests: one or more documents, each an object by its `apiVersion` and `kind`. */
export const kubernetes: Language<YamlModel> = {
  id: 'kubernetes',
  comment: { open: '#' },
  parse: (text, _dialect, previous) => parseYaml(text, previous),
  checks,
  embeddings,
  facts,
  hover: (model, offset) => schemaHover(schema, withListItems(model), offset),
  complete: (model, offset, environment) => schemaComplete(schema, withListItems(model), offset, environment),
  symbols,
  selections: yamlSelections,
};
