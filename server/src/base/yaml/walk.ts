import { touches } from '#core/span.ts';
import type { YamlMapping, YamlModel, YamlNode, YamlPair, YamlSequence } from './tree.ts';

/** The pair with that key as written, the first of duplicates; merge keys are not looked into (see `fields`). */
export function pair(mapping: YamlMapping, key: string): YamlPair | undefined {
  return mapping.pairs.find((candidate) => keyText(candidate) === key);
}

/** The node itself, or what an alias stands for; undefined for an alias of nothing. */
export function resolve(node: YamlNode): YamlNode | undefined {
  return node.kind === 'alias' ? node.target : node;
}

/** A key as text; undefined where it is a collection. */
export function keyText({ key }: YamlPair): string | undefined {
  return scalarText(key);
}

/** The value of a scalar, also through an alias; undefined for collections. */
export function scalarText(node: YamlNode): string | undefined {
  const resolved = resolve(node);
  return resolved?.kind === 'scalar' ? resolved.value : undefined;
}

/** A mapping's pairs with those that `<<` brings in: own keys win, then the earlier of several merged mappings. */
export function fields(mapping: YamlMapping): readonly YamlPair[] {
  return mapping.pairs.some(isMerge) ? mergedFields(mapping, new Set()) : mapping.pairs;
}

function mergedFields(mapping: YamlMapping, visited: Set<number>): readonly YamlPair[] {
  // A mapping can merge itself through an alias; its place identifies it, since views of a node are not one object.
  if (visited.has(mapping.span.start)) {
    return [];
  }
  visited.add(mapping.span.start);
  const own = mapping.pairs.filter((candidate) => !isMerge(candidate));
  const known = new Set(own.map(keyText));
  const result = [...own];
  for (const source of mapping.pairs.filter(isMerge).flatMap(({ value }) => mergeSources(value))) {
    for (const candidate of mergedFields(source, visited)) {
      const key = keyText(candidate);
      if (!known.has(key)) {
        known.add(key);
        result.push(candidate);
      }
    }
  }
  visited.delete(mapping.span.start);
  return result;
}

function mergeSources(value: YamlNode): YamlMapping[] {
  const resolved = resolve(value);
  if (resolved?.kind === 'mapping') {
    return [resolved];
  }
  const items = resolved?.kind === 'sequence' ? resolved.items : [];
  return items.map(resolve).filter((item): item is YamlMapping => item?.kind === 'mapping');
}

function isMerge({ key }: YamlPair): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.value === '<<';
}

/** The asked place: its column, and whether only blanks stand before it on its line. */
interface Place {
  readonly text: string;
  readonly offset: number;
  readonly column: number;
  readonly startsLine: boolean;
}

/**
 * The nodes around an offset, outermost first; ends with the key, scalar or placeholder it touches, if any. On a line that
 * holds only blanks so far, the offset's column says which of the collections above goes on there.
 */
export function pathAt(model: YamlModel, offset: number): readonly YamlNode[] {
  const { text } = model;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const startsLine = /^[ \t\uFEFF]*$/.test(text.slice(lineStart, offset));
  const place = { text, offset, column: offset - lineStart, startsLine };
  const document = lastAtOrBefore(model.documents, (candidate) => candidate.span.start, offset);
  const path: YamlNode[] = [];
  for (let node = document?.root && reaches(document.root, place, -1) ? document.root : undefined; node; node = childAt(node, place)) {
    path.push(node);
  }
  return path;
}

function childAt(node: YamlNode, place: Place): YamlNode | undefined {
  switch (node.kind) {
    case 'mapping':
      return inMapping(node, place);
    case 'sequence':
      return inSequence(node, place);
    default:
      return undefined;
  }
}

function inMapping(mapping: YamlMapping, place: Place): YamlNode | undefined {
  const pair = lastAtOrBefore(mapping.pairs, startOfPair, place.offset);
  if (!pair) {
    return undefined;
  }
  if (touches(pair.key.span, place.offset) && !(pair.key.kind === 'scalar' && pair.key.empty)) {
    return pair.key;
  }
  return reaches(pair.value, place, columnOf(place.text, mapping)) ? pair.value : undefined;
}

function startOfPair({ key }: YamlPair): number {
  return key.span.start;
}

function inSequence(sequence: YamlSequence, place: Place): YamlNode | undefined {
  const item = lastAtOrBefore(sequence.items, (candidate) => candidate.span.start, place.offset);
  return item && reaches(item, place, columnOf(place.text, sequence)) ? item : undefined;
}

/** Whether the place belongs to `node`, a child of a block collection that stands at column `parent`. */
function reaches(node: YamlNode, place: Place, parent: number): boolean {
  if (!place.startsLine) {
    return touches(node.span, place.offset) || endsLineBefore(node, place);
  }
  const { text, offset, column } = place;
  if (isBlockCollection(node)) {
    // A list may stand at the column of its parent's keys: behind it, the parent goes on at that column.
    return column >= columnOf(text, node) && (offset <= node.span.end || node.kind === 'mapping' || column > parent);
  }
  if (offset <= node.span.end) {
    return offset >= node.span.start;
  }
  return node.kind === 'scalar' && (node.empty ? column > parent : column >= (node.indentation ?? Number.POSITIVE_INFINITY));
}

/** Blanks at the end of a line still belong to its value, but nothing follows a closing quote or bracket. */
function endsLineBefore(node: YamlNode, { text, offset }: Place): boolean {
  const isOpen = node.kind === 'scalar' ? node.style !== 'single' && node.style !== 'double' : isBlockCollection(node);
  return isOpen && offset > node.span.end && /^[ \t]*$/.test(text.slice(node.span.end, offset));
}

function isBlockCollection(node: YamlNode): boolean {
  return (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
}

function columnOf(text: string, node: YamlNode): number {
  return node.span.start - (text.lastIndexOf('\n', node.span.start - 1) + 1);
}

/** The last of the sorted elements that begins at or before `offset`. */
function lastAtOrBefore<T>(elements: readonly T[], startOf: (element: T) => number, offset: number): T | undefined {
  let low = 0;
  let high = elements.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && startOf(element) <= offset) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return elements[high];
}
