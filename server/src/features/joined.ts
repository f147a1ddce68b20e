import type { Environment } from '#core/environment.ts';
import type { Join } from '#core/join.ts';
import type { CodedProblem, Suggestion } from '#core/language.ts';
import { type Reading, type Region, type RegionBlock, regionIn, toFileSpan } from '#core/region.ts';
import { type Watched, watched } from './watched.ts';

/** What joins say, and of which pieces. */
export interface JoinedContext {
  /** The joins of a host's language, by its id. */
  joins(languageId: string): readonly Join[];
  readonly log: (message: string) => void;
}

/** Where joins look, and what they said before. */
export interface Joining extends JoinedContext {
  readonly environment: Environment;
  readonly joined: JoinedCache;
}

/** What joins said of the readings of a block. */
export type JoinedCache = WeakMap<readonly Reading[], Watched<readonly Said[]>>;

/** A problem by the indexes of its piece and of the other pieces that it rests on. */
export interface Said {
  readonly at: number;
  readonly restsOn: readonly number[];
  readonly problem: CodedProblem;
}

/** What joins say of a region's children, each with the child it stands in. */
export function* joinedChildren(region: Region, context: Joining): Generator<readonly [Region, CodedProblem]> {
  const { children, language } = region;
  const items = children.map(({ embedding }) => embedding?.item);
  yield* placed(said(context, language.id, { readings: children, items }), (index) => children[index]);
}

/** The same of a block of its children. */
export function* joinedBlock(region: Region, block: RegionBlock, context: Joining): Generator<readonly [Region, CodedProblem]> {
  const { readings } = block;
  if (readings.length < 2 || context.joins(region.language.id).length === 0) {
    return;
  }
  const items = block.block.embeddings.map(({ item }) => item);
  const kept = watched(context.joined.get(readings), context.environment, (environment) =>
    said({ ...context, environment }, region.language.id, { readings, items }),
  );
  context.joined.set(readings, kept);
  yield* placed(kept.found, (index) => regionIn(region, block, index));
}

/** What joins suggest at an offset of a region. */
export function joinedSuggestions(region: Region, offset: number, joins: JoinedContext['joins']): readonly Suggestion[] {
  const wanted = joins(region.parent?.language.id ?? '').filter(({ complete }) => complete);
  const pieces = wanted.length === 0 ? [] : piecesOfItem(region);
  return wanted.flatMap((join) => join.complete?.(region, offset, pieces) ?? []);
}

/** The pieces of the list item that a region belongs to, that one included. */
function piecesOfItem({ parent, embedding }: Region): readonly Reading[] {
  const item = embedding?.item;
  if (!parent || item === undefined) {
    return [];
  }
  const children = parent.children.filter((child) => child.embedding?.item === item);
  const inBlocks = parent.blocks.flatMap(({ block: { base, embeddings }, readings }) =>
    readings.filter((_, index) => embeddings[index]?.item === item - base),
  );
  return [...children, ...inBlocks];
}

interface Pieces {
  readonly readings: readonly Reading[];
  /** The item that each belongs to. */
  readonly items: readonly (number | undefined)[];
}

function said(context: Joining, languageId: string, pieces: Pieces): readonly Said[] {
  const joins = context.joins(languageId);
  const groups = joins.length === 0 ? [] : byItem(pieces).filter(({ size }) => size > 1);
  return groups.flatMap((group) => joins.flatMap((join) => runJoin(join, group, context)));
}

/** The pieces of each item, with their indexes. */
function byItem({ readings, items }: Pieces): readonly ReadonlyMap<Reading, number>[] {
  const groups = new Map<number, Map<Reading, number>>();
  for (const [index, reading] of readings.entries()) {
    const item = items[index];
    if (item !== undefined) {
      groups.set(item, (groups.get(item) ?? new Map<Reading, number>()).set(reading, index));
    }
  }
  return [...groups.values()];
}

function runJoin(join: Join, pieces: ReadonlyMap<Reading, number>, { environment, log }: Joining): readonly Said[] {
  const { code, severity, help } = join;
  const indexOf = (piece: Reading): number => pieces.get(piece) ?? -1;
  try {
    return Array.from(join.run([...pieces.keys()], environment), ({ piece, problem, restsOn }) => ({
      at: indexOf(piece),
      restsOn: restsOn.map(indexOf),
      problem: { severity, ...problem, code, help },
    }));
  } catch (error) {
    log(`join ${code}: ${error instanceof Error ? error.stack : String(error)}`);
    return [];
  }
}

function* placed(all: readonly Said[], regionAt: (index: number) => Region | undefined): Generator<readonly [Region, CodedProblem]> {
  for (const { at, restsOn, problem } of all) {
    const region = regionAt(at);
    const others = restsOn.map(regionAt);
    if (region && others.every((other) => other && toFileSpan(other, { start: 0, end: other.text.length }))) {
      yield [region, problem];
    }
  }
}
