import type { Span } from '#core/span.ts';

/** A YAML text: its documents and what is wrong with its syntax. Every offset is absolute in `text`. */
export interface YamlModel {
  readonly text: string;
  /** At least one. Documents without content have no root. */
  readonly documents: readonly YamlDocument[];
  readonly errors: readonly YamlError[];
}

/** One document of a stream, from its `---` (or the text's start) to the next. */
export interface YamlDocument {
  readonly span: Span;
  readonly root?: YamlNode;
  /** What the text that holds this one says that it is; only where it says so. */
  readonly dialect?: string;
}

/** A fault of syntax in plain words, at the place that is to be changed. */
export interface YamlError {
  readonly span: Span;
  readonly message: string;
  /** The text at `span` is a value that is well once it is quoted. */
  readonly wantsQuotes?: boolean;
}

export type YamlNode = YamlMapping | YamlSequence | YamlScalar | YamlAlias;

interface YamlNodeBase {
  /** The node's own text: quotes included, anchor and tag not, no trailing blanks or line break after the last content. */
  readonly span: Span;
  readonly anchor?: string;
  /** As written, `!!str` or `!Ref`. */
  readonly tag?: string;
  /**
   * Set on the root of a block that was parsed alone. `identity` is the same object as long as the block's text is the
   * same, wherever the block moves: results may be kept in a WeakMap by it, relative to `base`.
   */
  readonly block?: { readonly identity: object; readonly base: number } | undefined;
}

/** A mapping, block (`a: 1`) or flow (`{a: 1}`). */
export interface YamlMapping extends YamlNodeBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** In source order, duplicates included, merge keys (`<<`) unresolved. */
  readonly pairs: readonly YamlPair[];
}

/** A key with its value. */
export interface YamlPair {
  readonly key: YamlNode;
  /** Always there; an absent value is an empty plain scalar. */
  readonly value: YamlNode;
}

/** A sequence, block (`- a`) or flow (`[a]`). */
export interface YamlSequence extends YamlNodeBase {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A scalar of any of the five styles. */
export interface YamlScalar extends YamlNodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The decoded value. */
  readonly value: string;
  /** Where nothing is written, `span` reaches from after the blank that follows `:` or `-` to the end of the line's blanks. */
  readonly empty?: boolean;
  /** A half-typed line that the parser could not take: its text so far stands for the key or the value that is being typed. */
  readonly placeholder?: boolean;
  /** Block styles only: how many blanks every line of the text is indented by; absent where the text has no line with content. */
  readonly indentation?: number;
}

/** `*name`. */
export interface YamlAlias extends YamlNodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** The anchored node; undefined where there is none. */
  readonly target?: YamlNode;
}
