import { getScalarValue } from 'js-yaml';
import type { Span } from '#core/span.ts';
import type { PlacedUnits, RawAlias, RawMapping, RawNode, RawPair, RawScalar, RawSequence } from './raw.ts';
import type { ScalarStyle, YamlAlias, YamlMapping, YamlNode, YamlPair, YamlScalar, YamlSequence } from './tree.ts';

/** A raw tree as readers see it: absolute offsets, children created when first asked for. */
export function viewOf(raw: RawNode, base: number, isBlock = false): YamlNode {
  switch (raw.kind) {
    case 'mapping':
      return new MappingView(raw, base, isBlock);
    case 'sequence':
      return new SequenceView(raw, base, isBlock);
    case 'scalar':
      return new ScalarView(raw, base, isBlock);
    case 'alias':
      return raw.target ? new ResolvedAliasView(raw, base, raw.target, isBlock) : new AliasView(raw, base, isBlock);
  }
}

/** The root of a unit that stands at `base`. */
export function rootView(raw: RawNode, base: number): YamlNode {
  return viewOf(raw, base, true);
}

// Classes, against the house rule, because ten thousand of these are created at once and must be small: getters on a
// prototype cost nothing per node.
class NodeView<Raw extends RawNode> {
  declare readonly anchor?: string;
  declare readonly tag?: string;
  protected readonly raw: Raw;
  protected readonly base: number;
  readonly #isBlock: boolean;
  #block: YamlNode['block'];
  #span: Span | undefined;

  constructor(raw: Raw, base: number, isBlock: boolean) {
    this.raw = raw;
    this.base = base;
    this.#isBlock = isBlock;
    if (raw.anchor !== undefined) {
      this.anchor = raw.anchor;
    }
    if (raw.tag !== undefined) {
      this.tag = raw.tag;
    }
  }

  get span(): Span {
    this.#span ??= { start: this.base + this.raw.start, end: this.base + this.raw.end };
    return this.#span;
  }

  get block(): YamlNode['block'] {
    if (this.#isBlock) {
      this.#block ??= { identity: this.raw, base: this.base };
    }
    return this.#block;
  }
}

class MappingView extends NodeView<RawMapping> implements YamlMapping {
  #pairs: readonly YamlPair[] | undefined;

  get kind(): 'mapping' {
    return 'mapping';
  }

  get flow(): boolean {
    return this.raw.flow;
  }

  get pairs(): readonly YamlPair[] {
    this.#pairs ??= this.raw.pairs.map((pair) => new PairView(pair, this.base));
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

class SequenceView extends NodeView<RawSequence> implements YamlSequence {
  #items: readonly YamlNode[] | undefined;

  get kind(): 'sequence' {
    return 'sequence';
  }

  get flow(): boolean {
    return this.raw.flow;
  }

  get items(): readonly YamlNode[] {
    this.#items ??= this.raw.items.flatMap((item) => (item.kind === 'units' ? unitViews(item, this.base) : viewOf(item, this.base)));
    return this.#items;
  }
}

function unitViews({ units }: PlacedUnits, base: number): YamlNode[] {
  return units.flatMap(({ unit, start }) => unit.roots.map((root) => rootView(root, base + start)));
}

class ScalarView extends NodeView<RawScalar> implements YamlScalar {
  readonly kind = 'scalar';
  declare readonly empty?: boolean;
  declare readonly placeholder?: boolean;
  declare readonly indentation?: number;
  #value: string | undefined;

  constructor(raw: RawScalar, base: number, isBlock: boolean) {
    super(raw, base, isBlock);
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
    return this.raw.style;
  }

  get value(): string {
    this.#value ??= decodedValue(this.raw);
    return this.#value;
  }
}

function decodedValue({ content }: RawScalar): string {
  return typeof content === 'string' ? content : getScalarValue(content.text, content.event);
}

class AliasView extends NodeView<RawAlias> implements YamlAlias {
  readonly kind = 'alias';
  readonly name: string;

  constructor(raw: RawAlias, base: number, isBlock: boolean) {
    super(raw, base, isBlock);
    this.name = raw.name;
  }
}

class ResolvedAliasView extends AliasView {
  readonly #target: RawNode;

  constructor(raw: RawAlias, base: number, target: RawNode, isBlock: boolean) {
    super(raw, base, isBlock);
    this.#target = target;
  }

  get target(): YamlNode {
    return viewOf(this.#target, this.base);
  }
}
