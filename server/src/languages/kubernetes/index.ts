import { schemaComplete } from '#base/schema/complete.ts';
import { schemaHover } from '#base/schema/hover.ts';
import { inDialect } from '#base/yaml/in-dialect.ts';
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

/** Kubernetes manifests: one or more documents, each an object by its `apiVersion` and `kind`. The dialect is a type of its schema: a part (`[]Endpoint`). */
export const kubernetes: Language<YamlModel> = {
  id: 'kubernetes',
  comment: { open: '#' },
  parse: (text, dialect, previous) => inDialect(parseYaml(text, previous), dialect),
  checks,
  embeddings,
  facts,
  hover: (model, offset) => schemaHover(schema, withListItems(model), offset),
  complete: (model, offset, environment) => schemaComplete(schema, withListItems(model), offset, environment),
  symbols,
  selections: yamlSelections,
};
