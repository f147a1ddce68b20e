import type { TextEdit } from './edited-item.ts';
import type { ParsedStream } from './parse.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { Unit } from './raw.ts';

/** What an earlier parse lends to this one: parts whose text is the same. */
export interface Reuse {
  document(start: number, end: number): ParsedDocument | undefined;
  unit(start: number, end: number): Unit | undefined;
  /** The document that this one was before, and the change that lies wholly within it, relative to it. */
  edited(start: number, end: number): { readonly earlier: ParsedDocument; readonly edit: TextEdit } | undefined;
}

/**
 * Before the first changed character parts are found at their old place, behind the last one moved by the difference,
 * and in between by their text: an edit in one line costs nothing for ten thousand others.
 */
export function reuseOf(previous: ParsedStream | undefined, text: string): Reuse {
  if (!previous) {
    return { document: () => undefined, unit: () => undefined, edited: () => undefined };
  }
  const moved = oldStarts(previous.text, text);
  const between = unitsByText(previous, moved);
  return {
    document(start, end) {
      const old = moved.startOf(start, end);
      const found = old === undefined ? undefined : at(previous.documents, old);
      return found?.parsed.unit.text.length === end - start ? found.parsed : undefined;
    },
    unit(start, end) {
      const old = moved.startOf(start, end);
      const found = old === undefined ? undefined : at(previous.units, old)?.unit;
      return found?.text.length === end - start ? found : between().get(text.slice(start, end));
    },
    edited(start, end) {
      const earlier = start <= moved.prefix ? at(previous.documents, start)?.parsed : undefined;
      const newEnd = moved.oldSuffixStart + text.length - previous.text.length;
      const isSame = earlier?.unit.text.length === end - start + previous.text.length - text.length && newEnd <= end;
      const edit = { start: moved.prefix - start, oldEnd: moved.oldSuffixStart - start, newEnd: newEnd - start };
      return earlier && isSame ? { earlier, edit } : undefined;
    },
  };
}

interface Moved {
  readonly prefix: number;
  readonly oldSuffixStart: number;
  /** Where the span's text began in the old text, if it lies wholly before or behind all changes. */
  startOf(start: number, end: number): number | undefined;
}

function oldStarts(old: string, text: string): Moved {
  const prefix = commonLength(Math.min(old.length, text.length), (length) => old.slice(0, length) === text.slice(0, length));
  const suffix = commonLength(
    Math.min(old.length, text.length) - prefix,
    (length) => old.slice(old.length - length) === text.slice(text.length - length),
  );
  const by = old.length - text.length;
  return {
    prefix,
    oldSuffixStart: old.length - suffix,
    startOf: (start, end) => (end <= prefix ? start : start >= text.length - suffix ? start + by : undefined),
  };
}

/** The largest length that still fits; whole slices are compared, which is much faster than characters. */
function commonLength(limit: number, fits: (length: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** The old units between the first and the last change, by their text; made when first asked for. */
function unitsByText({ units }: ParsedStream, { prefix, oldSuffixStart }: Moved): () => ReadonlyMap<string, Unit> {
  let found: Map<string, Unit> | undefined;
  return () => {
    found ??= new Map(
      units.filter(({ start, unit }) => start + unit.text.length >= prefix && start <= oldSuffixStart).map(({ unit }) => [unit.text, unit]),
    );
    return found;
  };
}

function at<T extends { readonly start: number }>(sorted: readonly T[], start: number): T | undefined {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return sorted[low]?.start === start ? sorted[low] : undefined;
}
