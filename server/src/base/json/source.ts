import { alignJsonString } from '#base/yaml/json-string.ts';
import type { Embedding } from '#core/language.ts';
import { type EmbedStringOptions, embedString } from './embed-string.ts';
import type { JsonString } from './tree.ts';

/** The text that a tree was read from, and how its strings are written there. */
export interface JsonSource {
  readonly text: string;
  /** What a string says, its escapes resolved. */
  valueOf(string: JsonString): string;
  /** What a string says as a text of its own. */
  embed(string: JsonString, options: EmbedStringOptions): Embedding;
}

/** The source of a tree that `parseJson` read from `text`. */
export function jsonSource(text: string): JsonSource {
  return {
    text,
    valueOf: ({ span }) => {
      const inside = text.slice(span.start + 1, span.end);
      return inside.includes('\\') ? alignJsonString(text, span).value : inside.endsWith('"') ? inside.slice(0, -1) : inside;
    },
    embed: (string, options) => embedString(text, string, options),
  };
}
