import type { Span } from '#core/span.ts';

/** A value of a JSON text, or of YAML read as such; offsets are those of the whole text. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonWord;

export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  /** In source order, duplicates included. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly key: JsonString;
  /** Absent where none is written yet. */
  readonly value?: JsonNode;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

/** `span` includes the quotes; an unclosed string ends with its line. What it says the `JsonSource` tells. */
export interface JsonString {
  readonly kind: 'string';
  readonly span: Span;
}

/** A number, `true`, `false`, `null`, or whatever else stands there without quotes. */
export interface JsonWord {
  readonly kind: 'word';
  readonly span: Span;
}
