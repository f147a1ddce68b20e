import type { ScalarEvent } from 'js-yaml';
import type { ScalarStyle, YamlError } from './tree.ts';

/**
 * The tree of one unit (a document or a block of one), in offsets relative to the unit, so that it can be kept while
 * the unit moves. `view.ts` hands it out with absolute offsets.
 */
export type RawNode = RawMapping | RawSequence | RawScalar | RawAlias;

interface RawBase {
  start: number;
  end: number;
  anchor?: string;
  tag?: string;
}

export interface RawMapping extends RawBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly pairs: RawPair[];
}

export interface RawPair {
  readonly key: RawNode;
  value: RawNode;
}

export interface RawSequence extends RawBase {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: (RawNode | PlacedUnits)[];
}

export interface RawScalar extends RawBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** What js-yaml decodes the value from on demand; a value that is known already stands here as a string. */
  readonly content: string | { readonly text: string; readonly event: ScalarEvent };
  readonly empty?: boolean;
  readonly placeholder?: boolean;
}

export interface RawAlias extends RawBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target?: RawNode;
}

/** Items of a sequence that were parsed alone, each with its place in the unit around it. */
export interface PlacedUnits {
  readonly kind: 'units';
  readonly units: readonly PlacedUnit[];
}

export interface PlacedUnit {
  readonly unit: Unit;
  readonly start: number;
}

/** A text that was parsed alone. For a block, `roots` are its items (one, unless the text is broken). */
export interface Unit {
  readonly text: string;
  /** Where its content ends. */
  readonly end: number;
  readonly roots: readonly RawNode[];
  readonly errors: readonly YamlError[];
  /** Names of anchors and aliases, for finding those that cross units. */
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}
