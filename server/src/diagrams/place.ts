import { firstKeySpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlPair } from '#base/yaml/tree.ts';
import { pair } from '#base/yaml/walk.ts';
import type { Span } from '#core/span.ts';

/** The first line of a span, without blanks at its end: what is selected where a node leads. */
export function firstLine(text: string, { start, end }: Span): Span {
  const [line = ''] = text.slice(start, end).split(/\r?\n/, 1);
  return { start, end: start + line.trimEnd().length };
}

/** A key with the first line of its value. */
export function pairLine(text: string, { key, value }: YamlPair): Span {
  return firstLine(text, { start: key.span.start, end: Math.max(key.span.end, value.span.end) });
}

/** The line of a mapping's field; where the mapping does not write it itself, of its first key. */
export function fieldLine(text: string, mapping: YamlMapping, name: string): Span {
  const own = pair(mapping, name) ?? mapping.pairs[0];
  return own ? pairLine(text, own) : firstKeySpan(mapping);
}
