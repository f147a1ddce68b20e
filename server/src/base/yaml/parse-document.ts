import { shifted } from '#core/span.ts';
import { planRuns, type Run } from './block-plan.ts';
import type { BuiltItem } from './build-tree.ts';
import { runsWithEdit, type TextEdit } from './edited-item.ts';
import { attempt, attemptItems } from './parse-unit.ts';
import type { PlacedUnit, RawNode, Unit } from './raw.ts';
import { parseWithRepairs, type Recovered } from './recover.ts';
import { makeSkeleton, type ParsedRun } from './skeleton.ts';
import type { YamlError } from './tree.ts';

/** A document as it is kept between parses: all offsets relative to it. */
export interface ParsedDocument {
  readonly unit: Unit;
  /** The lists it was cut at, and all blocks of them; none where it was parsed as a whole. */
  readonly runs: readonly ParsedRun[];
  readonly placed: readonly PlacedUnit[];
}

/** Finds a block that was parsed before, by the place and the text it has now (`start` relative to the document). */
export type FindUnit = (start: number, end: number) => Unit | undefined;

/** Parses one document: by blocks where it is long enough and they can be told apart, otherwise as a whole. */
export function parseDocument(text: string, blocksFrom: number, findUnit: FindUnit): ParsedDocument {
  const runs = text.length >= blocksFrom ? planRuns(text) : [];
  return (runs.length > 0 ? parseByBlocks(text, runs, findUnit) : undefined) ?? { unit: parseUnit(text), runs: [], placed: [] };
}

/** The document after an edit inside one block; undefined where the edit reaches further, so that all must be read again. */
export function parseEdited(text: string, earlier: ParsedDocument, edit: TextEdit): ParsedDocument | undefined {
  const runs = runsWithEdit(text, earlier.runs, edit, parseItem);
  return runs && assemble(text, runs);
}

function parseByBlocks(text: string, candidates: readonly Run[], findUnit: FindUnit): ParsedDocument | undefined {
  const runs = confirmedRuns(text, candidates);
  return assemble(
    text,
    runs.map((run) => ({ run, placed: parseItems(text, run, findUnit) })),
  );
}

/** What is around the lists is parsed each time: it is short. */
function assemble(text: string, runs: readonly ParsedRun[]): ParsedDocument | undefined {
  const placed = runs.length === 1 && runs[0] ? runs[0].placed : runs.flatMap((run) => run.placed);
  const { text: skeleton, place, units } = makeSkeleton(text, runs);
  const recovered = parseWithRepairs({ text: skeleton, document: { text, place, units } });
  if (placed.length === 0 || recovered.unitsPlaced !== runs.length || crossUnits([recovered, ...placed.map(({ unit }) => unit)])) {
    return undefined;
  }
  const faulty = placed.filter(({ unit }) => unit.errors.length > 0);
  const errors = [...recovered.errors, ...faulty.flatMap(({ unit, start }) => unit.errors.map((error) => moved(error, start)))];
  return { unit: unitOf(text, { ...recovered, errors }), runs, placed };
}

/**
 * The runs that are lists indeed: where the skeleton has no list, the lines belong to a block scalar or to a text of several
 * lines. A broken skeleton confirms all; its repair must then find them.
 */
function confirmedRuns(text: string, runs: readonly Run[]): readonly Run[] {
  const {
    text: skeleton,
    place,
    units,
  } = makeSkeleton(
    text,
    runs.map((run) => ({ run, placed: [] })),
  );
  const found = new Set<number>();
  const outcome = attempt(skeleton, { place, units, onUnits: (dash) => found.add(dash) });
  return 'failure' in outcome ? runs : runs.filter(({ start, indentation }) => found.has(start + indentation));
}

/** Items in one call of the parser: each costs it little then, and a broken one makes only its neighbours be parsed alone. */
const batchSize = 64;

function parseItems(text: string, run: Run, findUnit: FindUnit): PlacedUnit[] {
  const placed: PlacedUnit[] = [];
  let missing: number[] = [];
  const parseMissing = (end: number) => {
    placed.push(...parseBatch(text, missing, end));
    missing = [];
  };
  for (const [index, start] of run.items.entries()) {
    const unit = findUnit(start, run.items[index + 1] ?? run.end);
    if (missing.length > 0 && (unit || missing.length === batchSize)) {
      parseMissing(start);
    }
    if (unit) {
      placed.push({ start, unit });
    } else {
      missing.push(start);
    }
  }
  parseMissing(run.end);
  return placed;
}

/** Items that follow each other, from the first one's line to `end`. */
function parseBatch(text: string, items: readonly number[], end: number): PlacedUnit[] {
  const [first] = items;
  if (first === undefined) {
    return [];
  }
  const itemText = (index: number) => text.slice(items[index], items[index + 1] ?? end);
  const starts = items.map((start) => start - first);
  const built = items.length > 1 ? attemptItems(text.slice(first, end), starts) : undefined;
  return items.map((start, index) => {
    const item = built?.[index];
    const unit = item ? builtUnit(itemText(index), item) : parseItem(itemText(index));
    return { start, unit };
  });
}

function builtUnit(text: string, { root, end, anchors, aliases }: BuiltItem): Unit {
  return { text, end, roots: [root], errors: [], anchors, aliases };
}

/** One item with its dash: the unit's roots are the item (or several, where a repair found more of them). */
function parseItem(text: string): Unit {
  const unit = parseUnit(text);
  const roots = unit.roots.flatMap((root) =>
    root.kind === 'sequence' && !root.flow ? root.items.filter((item) => item.kind !== 'units') : [root],
  );
  return { ...unit, roots };
}

/** A text parsed alone, repaired where it has to be. */
function parseUnit(text: string): Unit {
  const outcome = attempt(text);
  if ('failure' in outcome) {
    return unitOf(text, parseWithRepairs({ text }));
  }
  const { documents, ...result } = outcome.result;
  return unitOf(text, { ...result, roots: documents.filter((root) => root !== undefined), errors: [] });
}

function unitOf(text: string, { roots, errors, anchors, aliases }: Omit<Recovered, 'unitsPlaced'>): Unit {
  return { text, end: endOf(roots), roots, errors, anchors, aliases };
}

function endOf(roots: readonly RawNode[]): number {
  return roots.at(-1)?.end ?? 0;
}

/** Whether an alias stands in one unit and its anchor (or another of that name) in a different one. */
function crossUnits(units: readonly Pick<Unit, 'anchors' | 'aliases'>[]): boolean {
  if (units.every(({ aliases }) => aliases.size === 0)) {
    return false;
  }
  const homes = new Map<string, number>();
  for (const { anchors } of units) {
    for (const name of anchors) {
      homes.set(name, (homes.get(name) ?? 0) + 1);
    }
  }
  return units.some(({ anchors, aliases }) => [...aliases].some((name) => (homes.get(name) ?? 0) > (anchors.has(name) ? 1 : 0)));
}

function moved(error: YamlError, by: number): YamlError {
  return { ...error, span: shifted(error.span, by) };
}
