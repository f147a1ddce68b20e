import type { YamlModel } from '#base/yaml/tree.ts';
import { columnOf, lineStart, placeAt } from './place.ts';
import { fieldOf, shapeOf } from './shape.ts';
import type { Schema } from './types.ts';
import { isNull, type TypedNode, typedRoot } from './walk.ts';

/** What a new line would continue: the fields of a mapping, or the items of a list. */
export interface BlankPlace {
  readonly typed: TypedNode;
  readonly as: 'field' | 'item';
  /** The column where the new line would have to begin, where that is not the cursor's. */
  readonly column?: number;
}

/** Enough for any mapping a person scrolls through, and a bound for a file of one endless list. */
const mostLines = 2000;

/**
 * What a new line at the cursor's column would belong to, by the lines above it: the mapping or list with an entry in that
 * column, or the value of a key above and further left that has none yet. Two places where a list stands in its key's own column.
 */
export function blankPlaces(schema: Schema, model: YamlModel, offset: number): readonly BlankPlace[] {
  const { text } = model;
  const column = columnOf(text, offset);
  const found: BlankPlace[] = [];
  let start = lineStart(text, offset);
  let isNearest = true;
  for (let lines = 0; start > 0 && lines < mostLines; lines++) {
    const end = start - 1;
    start = lineStart(text, end);
    const starts = entryColumns(text.slice(start, end));
    const first = starts[0];
    if (first === undefined) {
      continue;
    }
    found.push(...(isNearest ? itemBegunAt(schema, model, start, { column, starts }) : []));
    isNearest = false;
    if (first.column > column) {
      continue;
    }
    const same = starts.find((entry) => entry.column === column);
    found.push(...(same ? placesIn(schema, model, start + column, same) : []));
    if (same?.dash && first.column === column) {
      continue;
    }
    const last = starts.at(-1);
    const parent = !same && last && last.column < column && found.length === 0 ? valueUnder(schema, model, start + last.column) : undefined;
    return parent ? [...found, parent] : found;
  }
  return found.length > 0 || column > 0 ? found : rootOf(schema, model, offset);
}

/**
 * The item that the line right above begins in the cursor's column: editors put the cursor below its dash, where its next field stands
 * further right.
 */
function itemBegunAt(
  schema: Schema,
  model: YamlModel,
  start: number,
  { column, starts }: { readonly column: number; readonly starts: readonly Entry[] },
): readonly BlankPlace[] {
  const [first, ...others] = starts;
  const last = others.at(-1);
  if (!first?.dash || first.column !== column || !last || last.dash) {
    return [];
  }
  const place = entryAt(schema, model, start + last.column, false);
  return place ? [{ ...place, column: last.column }] : [];
}

/** What the entry in the cursor's own column is one of, and the list that it may have as its value. */
function placesIn(schema: Schema, model: YamlModel, offset: number, { dash }: Entry): readonly BlankPlace[] {
  const place = entryAt(schema, model, offset, dash);
  const below = dash ? undefined : valueUnder(schema, model, offset);
  return [...(place ? [place] : []), ...(below?.typed.shape.kind === 'list' ? [below] : [])];
}

interface Entry {
  readonly column: number;
  readonly dash: boolean;
}

/** The columns in which a line begins something: its dashes and its key. Nothing for blank lines and comments. */
function entryColumns(line: string): readonly Entry[] {
  const entries: Entry[] = [];
  let column = /^ */.exec(line)?.[0].length ?? 0;
  const rest = line.slice(column).trimEnd();
  if (rest === '' || rest.startsWith('#') || rest.startsWith('---')) {
    return [];
  }
  for (let dash = /^-(?: +|$)/.exec(line.slice(column).trimEnd()); dash; dash = /^-(?: +|$)/.exec(line.slice(column).trimEnd())) {
    entries.push({ column, dash: true });
    column += dash[0].length;
  }
  return column < line.trimEnd().length ? [...entries, { column, dash: false }] : entries;
}

function entryAt(schema: Schema, model: YamlModel, offset: number, dash: boolean): BlankPlace | undefined {
  const place = placeAt(schema, model, offset);
  const kind = dash ? 'sequence' : 'mapping';
  const typed = place?.path.findLast(({ node }) => node.kind === kind && (dash || place.key !== undefined));
  return typed && { typed, as: dash ? 'item' : 'field' };
}

/** The empty value of the key at `offset`, which the new line would fill. */
function valueUnder(schema: Schema, model: YamlModel, offset: number): BlankPlace | undefined {
  const place = placeAt(schema, model, offset);
  const owner = place?.path.at(-1);
  const value = place?.key?.value;
  if (!place?.key || !owner || place.key.key.kind !== 'scalar' || value?.kind !== 'scalar' || !isNull(value)) {
    return undefined;
  }
  const name = place.key.key.value;
  const field = owner.shape.kind === 'object' ? fieldOf(owner.shape.object, name) : undefined;
  const type = field?.type ?? (owner.shape.kind === 'map' ? owner.shape.value : 'any');
  const typed = { node: value, type, shape: shapeOf(schema, type), name, ancestors: owner.ancestors, ...(field && { field }) };
  return { typed, as: 'field' };
}

function rootOf(schema: Schema, model: YamlModel, offset: number): readonly BlankPlace[] {
  const document = model.documents.findLast(({ span }) => span.start <= offset && offset <= span.end);
  const type = document && schema.rootType(document);
  if (type === undefined) {
    return [];
  }
  const empty = { kind: 'scalar', style: 'plain', value: '', flow: false, empty: true, span: { start: offset, end: offset } } as const;
  return [{ typed: typedRoot(schema, document?.root ?? empty, type), as: 'field' }];
}
