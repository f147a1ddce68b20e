import type { Run } from './block-plan.ts';
import type { PlacedUnit, PlacedUnits } from './raw.ts';

/** A run with its items parsed. */
export interface ParsedRun {
  readonly run: Pick<Run, 'start' | 'end' | 'indentation'>;
  readonly placed: readonly PlacedUnit[];
}

/** A document with each run replaced by a lone dash, and the way back to the document's own offsets, by which `units` are kept. */
export interface Skeleton {
  readonly text: string;
  readonly units: ReadonlyMap<number, PlacedUnits>;
  place(offset: number): number;
}

/** Offsets from `from` on stand at `to` and what follows it, or all at `to` itself behind a dash that stands for a run. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isFixed: boolean;
}

/** Cuts the runs out of a document. */
export function makeSkeleton(text: string, runs: readonly ParsedRun[]): Skeleton {
  const pieces: Piece[] = [];
  const units = new Map<number, PlacedUnits>();
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const { run, placed } of runs) {
    pieces.push({ from: length, to: copied, isFixed: false });
    const dash = run.start + run.indentation;
    add(text.slice(copied, dash));
    units.set(dash, { kind: 'units', units: placed });
    pieces.push({ from: length, to: dash, isFixed: false }, { from: length + 1, to: contentEnd(placed) ?? run.end, isFixed: true });
    add('-\n');
    copied = run.end;
  }
  pieces.push({ from: length, to: copied, isFixed: false });
  add(text.slice(copied));
  return { text: parts.join(''), units, place: (offset) => placeIn(pieces, offset) };
}

function contentEnd(placed: readonly PlacedUnit[]): number | undefined {
  const last = placed.at(-1);
  return last && last.start + last.unit.end;
}

function placeIn(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const piece = pieces[low];
  return piece ? piece.to + (piece.isFixed ? 0 : offset - piece.from) : offset;
}
