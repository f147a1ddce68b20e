import type { PlacedUnit, Unit } from './raw.ts';
import type { ParsedRun } from './skeleton.ts';

/** A change: what stood from `start` to `oldEnd` now stands from `start` to `newEnd`. */
export interface TextEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * The runs of a document after an edit inside one item, that item parsed again and all behind it moved; undefined where
 * the edit touches an item's dash or its end, or where the item now is something else than one item without fault.
 */
export function runsWithEdit(
  text: string,
  runs: readonly ParsedRun[],
  edit: TextEdit,
  parseItem: (text: string) => Unit,
): readonly ParsedRun[] | undefined {
  const by = edit.newEnd - edit.oldEnd;
  const home = runs.findIndex(({ run }) => run.start <= edit.start && edit.oldEnd < run.end);
  const edited = runs[home] && itemsWithEdit(text, runs[home], edit, parseItem);
  return (
    edited && [
      ...runs.slice(0, home),
      edited,
      ...runs
        .slice(home + 1)
        .map(({ run, placed }) => ({ run: { ...run, start: run.start + by, end: run.end + by }, placed: movedUnits(placed, by) })),
    ]
  );
}

function itemsWithEdit(text: string, { run, placed }: ParsedRun, edit: TextEdit, parseItem: (text: string) => Unit): ParsedRun | undefined {
  const by = edit.newEnd - edit.oldEnd;
  const index = lastStartingAtOrBefore(placed, edit.start);
  const item = placed[index];
  if (!item || edit.start < item.start + run.indentation + 2 || edit.oldEnd >= item.start + item.unit.text.length) {
    return undefined;
  }
  const itemText = text.slice(item.start, item.start + item.unit.text.length + by);
  const unit = isOneItem(itemText, run.indentation) ? parseItem(itemText) : undefined;
  return unit?.roots.length === 1 && unit.errors.length === 0
    ? {
        run: { ...run, end: run.end + by },
        placed: [...placed.slice(0, index), { start: item.start, unit }, ...movedUnits(placed.slice(index + 1), by)],
      }
    : undefined;
}

/** Every line behind the first is indented further than the dash, or blank, or a comment. */
function isOneItem(text: string, indentation: number): boolean {
  const [, ...lines] = text.split('\n');
  return !/\r(?!\n)/.test(text) && lines.every((line) => /^[ \t]*(?:#|\r?$)/.test(line) || line.search(/[^ ]/) > indentation);
}

function movedUnits(units: readonly PlacedUnit[], by: number): readonly PlacedUnit[] {
  return by === 0 ? units : units.map(({ start, unit }) => ({ start: start + by, unit }));
}

function lastStartingAtOrBefore(units: readonly PlacedUnit[], offset: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return high;
}
