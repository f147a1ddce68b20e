import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check, Language } from '#core/language.ts';
import { schemaComplete } from './complete.ts';
import { schemaEmbeddings } from './embeddings.ts';
import { schemaHover } from './hover.ts';
import { schemaSymbols } from './symbols.ts';
import type { Schema } from './types.ts';

/** A language that is YAML of one schema: all that its tables can answer. */
export function schemaLanguage(id: string, schema: Schema, checks: readonly Check<YamlModel>[]): Language<YamlModel> {
  return {
    id,
    comment: { open: '#' },
    parse: (text, _dialect, previous) => parseYaml(text, previous),
    checks,
    embeddings: (model) => schemaEmbeddings(schema, model),
    hover: (model, offset) => schemaHover(schema, model, offset),
    complete: (model, offset, environment) => schemaComplete(schema, model, offset, environment),
    symbols: (model) => schemaSymbols(schema, model),
    selections: yamlSelections,
  };
}
