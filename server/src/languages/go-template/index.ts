import { type BlankedText, blankActions } from '#base/go-template/blank-actions.ts';
import type { Language } from '#core/language.ts';
import { identity } from '#core/segment.ts';

/** A template and the text that its actions stand in. */
export interface GoTemplateModel {
  readonly text: string;
  readonly blanked: BlankedText;
}

/** Templates of configuration (Helm, Jinja): the outermost region, which hands on the text with its actions blanked as holes. */
export const goTemplate: Language<GoTemplateModel> = {
  id: 'go-template',
  parse: (text) => ({ text, blanked: blankActions(text) ?? { text, segments: identity(text.length) } }),
  embeddings: ({ text, blanked }) => [{ ...blanked, span: { start: 0, end: text.length } }],
};
