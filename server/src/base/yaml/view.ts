import { getScalarValue } from 'js-yaml';
import type { Span } from '#core/span.ts';
import type { PlacedUnits, RawAlias, RawMapping, RawNode, RawPair, RawScalar, RawSequence, Unit } from './raw.ts';
import type { ScalarStyle, YamlAlias, YamlMapping, YamlNode, YamlPair, YamlScalar, YamlSequence } from './tree.ts';

/** The unit whose root a node is, and where that unit begins. */
type Block = NonNullable<YamlNode['block']>;

/** A raw tree as readers see it: absolute offsets, children created when first asked for. */
export function viewOf(raw: RawNode, base: number, block?: Block): YamlNode {
  switch (raw.kind) {
    case 'mapping':
      return new MappingView(raw, base, block);
    case 'sequence':
      return new SequenceView(raw, base, block);
    case 'scalar':
      return new ScalarView(raw, base, block);
    case 'alias':
      return raw.target ? new ResolvedAliasView(raw, base, raw.target, block) : new AliasView(raw, base, block);
  }
}

/** The root of a unit that stands at `base`. */
export function rootView(unit: Unit, raw: RawNode, base: number): YamlNode {
  return viewOf(raw, base, { identity: unit, base });
}

// Classes, against the house rule, because ten thousand of these are created at once and must be small: getters on a
// prototype cost nothing per node.
class NodeView {
  readonly span: Span;
  declare readonly anchor?: string;
  declare readonly tag?: string;
  declare readonly block?: Block;
  protected readonly base: number;

  constructor(raw: RawNode, base: number, block: Block | undefined) {
    this.base = base;
    this.span = { start: base + raw.start, end: base + raw.end };
    if (raw.anchor !== undefined) {
      this.anchor = raw.anchor;
    }
    if (raw.tag !== undefined) {
      this.tag = raw.tag;
    }
    if (block) {
      this.block = block;
    }
  }
}

class MappingView extends NodeView implements YamlMapping {
  readonly kind = 'mapping';
  readonly #raw: RawMapping;
  #pairs: readonly YamlPair[] | undefined;

  constructor(raw: RawMapping, base: number, block: Block | undefined) {
    super(raw, base, block);
    this.#raw = raw;
  }

  get flow(): boolean {
    return this.#raw.flow;
  }

  get pairs(): readonly YamlPair[] {
    this.#pairs ??= this.#raw.pairs.map((pair) => new PairView(pair, this.base));
    return this.#pairs;
  }
}

class PairView implements YamlPair {
  readonly #raw: RawPair;
  readonly #base: number;
  #key: YamlNode | undefined;
  #value: YamlNode | undefined;

  constructor(raw: RawPair, base: number) {
    this.#raw = raw;
    this.#base = base;
  }

  get key(): YamlNode {
    this.#key ??= viewOf(this.#raw.key, this.#base);
    return this.#key;
  }

  get value(): YamlNode {
    this.#value ??= viewOf(this.#raw.value, this.#base);
    return this.#value;
  }
}

class SequenceView extends NodeView implements YamlSequence {
  readonly kind = 'sequence';
  readonly #raw: RawSequence;
  #items: readonly YamlNode[] | undefined;

  constructor(raw: RawSequence, base: number, block: Block | undefined) {
    super(raw, base, block);
    this.#raw = raw;
  }

  get flow(): boolean {
    return this.#raw.flow;
  }

  get items(): readonly YamlNode[] {
    this.#items ??= this.#raw.items.flatMap((item) => (item.kind === 'units' ? unitViews(item, this.base) : viewOf(item, this.base)));
    return this.#items;
  }
}

function unitViews({ units }: PlacedUnits, base: number): YamlNode[] {
  return units.flatMap(({ unit, start }) => unit.roots.map((root) => rootView(unit, root, base + start)));
}

class ScalarView extends NodeView implements YamlScalar {
  readonly kind = 'scalar';
  declare readonly empty?: boolean;
  declare readonly placeholder?: boolean;
  declare readonly indentation?: number;
  readonly #raw: RawScalar;
  #value: string | undefined;

  constructor(raw: RawScalar, base: number, block: Block | undefined) {
    super(raw, base, block);
    this.#raw = raw;
    if (raw.empty) {
      this.empty = true;
    }
    if (raw.placeholder) {
      this.placeholder = true;
    }
    if (typeof raw.content !== 'string' && raw.content.event.indent >= 0) {
      this.indentation = raw.content.event.indent;
    }
  }

  get style(): ScalarStyle {
    return this.#raw.style;
  }

  get value(): string {
    this.#value ??= decodedValue(this.#raw);
    return this.#value;
  }
}

function decodedValue({ content }: RawScalar): string {
  return typeof content === 'string' ? content : getScalarValue(content.text, content.event);
}

class AliasView extends NodeView implements YamlAlias {
  readonly kind = 'alias';
  readonly name: string;

  constructor(raw: RawAlias, base: number, block: Block | undefined) {
    super(raw, base, block);
    this.name = raw.name;
  }
}

class ResolvedAliasView extends AliasView {
  readonly #target: RawNode;

  constructor(raw: RawAlias, base: number, target: RawNode, block: Block | undefined) {
    super(raw, base, block);
    this.#target = target;
  }

  get target(): YamlNode {
    return viewOf(this.#target, this.base);
  }
}
