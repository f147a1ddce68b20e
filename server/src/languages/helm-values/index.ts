import { lineStart } from '#base/schema/place.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { yamlSelections } from '#base/yaml/selections.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { DocumentSymbol, Language } from '#core/language.ts';
import { embeddings, type Held, heldIn } from './embeddings.ts';

/** Values of Helm charts of Prometheus: what they hold of other languages. The rest is the chart's own, and nothing is said of it. */
export const helmValues: Language<YamlModel> = {
  id: 'helm-values',
  comment: { open: '#' },
  parse: (text, _dialect, previous) => parseYaml(text, previous),
  embeddings,
  symbols: (model) => heldIn(model).flatMap((held) => symbolOf(model.text, held)),
  selections: yamlSelections,
};

/** Below which the outline shows what the piece itself holds; a piece may begin with the blanks before its key. */
function symbolOf(text: string, { path, pair }: Held): readonly DocumentSymbol[] {
  const { key, value } = pair;
  const start = lineStart(text, key.span.start);
  return value.span.start >= key.span.end
    ? [{ name: path.join('.'), kind: 'object', span: { start, end: value.span.end }, selection: key.span }]
    : [];
}
