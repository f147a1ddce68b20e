import type { Embedding } from './language.ts';
import { compose, toHostSpan } from './segment.ts';
import { type Span, shifted } from './span.ts';

/** A part of a piece as a piece of its own; `part` is in the text of the whole. */
export function partOfEmbedding(whole: Embedding, part: Span): Embedding {
  const { languageId, name, dialect } = whole;
  return {
    ...(languageId !== undefined && { languageId }),
    ...(name !== undefined && { name }),
    ...(dialect !== undefined && { dialect }),
    text: whole.text.slice(part.start, part.end),
    segments: compose(whole.segments, [{ host: part.start, embedded: 0, length: part.end - part.start }]),
    span: toHostSpan(whole.segments, part) ?? whole.span,
    ...(whole.write && { write: (at, text) => whole.write?.(shifted(at, part.start), text) }),
  };
}
