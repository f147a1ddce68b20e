import type { Span } from '#core/span.ts';
import type { PlacedUnits, RawMapping, RawNode, RawPair, RawScalar, RawSequence } from './raw.ts';
import { entryOf, lineAt, type TextLine } from './text-lines.ts';

/** Puts lines that were taken out of a text into its tree, by their indentation, so that completion works there. Changes the tree. */
export function putMaskedLines(text: string, offsets: readonly number[], root: RawNode | undefined): RawNode | undefined {
  let changed = root;
  for (const offset of offsets) {
    const line = lineAt(text, offset);
    const entry = readEntry(text, line);
    if (!changed) {
      changed = nodeOf(entry);
    } else {
      insert(text, changed, entry);
    }
  }
  return changed;
}

/** A masked line as the pair or the item it might have been. */
interface Entry {
  readonly start: number;
  readonly column: number;
  readonly isItem: boolean;
  readonly span: Span;
  /** Of `- word`: the word. */
  readonly scalar: RawScalar;
  readonly pair?: RawPair;
}

function readEntry(text: string, line: TextLine): Entry {
  const { dashes, start, end } = entryOf(line);
  const content = text.slice(start, end);
  const head = {
    start: line.start,
    column: line.indentation,
    isItem: dashes > 0,
    span: { start, end },
    scalar: placeholder(text, { start, end }),
  };
  const key = /^[\w./-]+(?=\s*:(\s|$))/.exec(content)?.[0];
  if (key === undefined) {
    return dashes > 0 ? head : { ...head, pair: { key: placeholder(text, { start, end }), value: emptyAt(end) } };
  }
  const valueStart = start + (/^[^:]*:\s*/.exec(content)?.[0].length ?? 0);
  const value = valueStart < end ? placeholder(text, { start: valueStart, end }) : emptyAt(line.end);
  return { ...head, pair: { key: { kind: 'scalar', start, end: start + key.length, style: 'plain', content: key }, value } };
}

function placeholder(text: string, span: Span): RawScalar {
  return { kind: 'scalar', ...span, style: 'plain', content: text.slice(span.start, span.end), placeholder: true };
}

function emptyAt(offset: number): RawScalar {
  return { kind: 'scalar', start: offset, end: offset, style: 'plain', content: '', empty: true };
}

function insert(text: string, root: RawNode, entry: Entry): void {
  for (let node: RawNode | undefined = root; node; ) {
    node =
      node.kind === 'mapping'
        ? insertIntoMapping(text, node, entry)
        : node.kind === 'sequence'
          ? insertIntoSequence(text, node, entry)
          : undefined;
  }
}

/** Inserts here, or returns the child that the entry belongs to. */
function insertIntoMapping(text: string, mapping: RawMapping, entry: Entry): RawNode | undefined {
  const index = mapping.pairs.findLastIndex(({ key }) => key.start < entry.start);
  const pair = mapping.pairs[index];
  const column = columnOf(text, mapping);
  if (pair && isInside(text, pair.value, entry) && !(pair.value.kind === 'sequence' && !entry.isItem && entry.column <= column)) {
    return pair.value;
  }
  if (pair && isEmpty(pair.value) && (entry.column > column || (entry.isItem && entry.column === column))) {
    pair.value = nodeOf(entry);
  } else if (entry.pair) {
    mapping.pairs.splice(index + 1, 0, entry.pair);
  }
  mapping.end = Math.max(mapping.end, entry.span.end);
  return undefined;
}

function insertIntoSequence(text: string, sequence: RawSequence, entry: Entry): RawNode | undefined {
  const index = sequence.items.findLastIndex((item) => startOf(item) < entry.start);
  const item = sequence.items[index];
  const isNext = entry.isItem && entry.column <= columnOf(text, sequence);
  if (!isNext && item && item.kind !== 'units') {
    if (isInside(text, item, entry)) {
      return item;
    }
    if (isEmpty(item)) {
      sequence.items[index] = nodeOf({ ...entry, isItem: false });
      return undefined;
    }
  }
  sequence.items.splice(index + 1, 0, nodeOf({ ...entry, isItem: false }));
  sequence.end = Math.max(sequence.end, entry.span.end);
  return undefined;
}

function nodeOf({ isItem, span, scalar, pair }: Entry): RawNode {
  const inner: RawNode = pair ? { kind: 'mapping', start: pair.key.start, end: span.end, flow: false, pairs: [pair] } : scalar;
  return isItem ? { kind: 'sequence', ...span, flow: false, items: [inner] } : inner;
}

function isInside(text: string, node: RawNode, entry: Entry): boolean {
  const isBlock = (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
  return isBlock && node.start < entry.start && columnOf(text, node) <= entry.column;
}

function isEmpty(node: RawNode): boolean {
  return node.kind === 'scalar' && node.empty === true;
}

function startOf(item: RawNode | PlacedUnits): number {
  return item.kind === 'units' ? (item.units[0]?.start ?? 0) : item.start;
}

function columnOf(text: string, node: RawNode): number {
  return node.start - (text.lastIndexOf('\n', node.start - 1) + 1);
}
