import type { FactPiece } from './fact-pieces.ts';

/** When facts last changed, for those who asked before. */
export interface FactChanges {
  /** A number that is another one once facts of the kind, or those of them with the name, changed. */
  last(kind: string, name?: string): number;
  /** Facts of a kind went and came. */
  note(kind: string, gone: readonly FactPiece[], come: readonly FactPiece[]): void;
}

/** Nothing has changed yet. Only names that somebody asked about are remembered. */
export function createFactChanges(): FactChanges {
  const kinds = new Map<string, { changed: number; readonly names: Map<string, number> }>();
  let count = 0;
  const ofKind = (kind: string) => {
    const known = kinds.get(kind) ?? { changed: 0, names: new Map<string, number>() };
    kinds.set(kind, known);
    return known;
  };
  return {
    last(kind, name) {
      const known = ofKind(kind);
      if (name === undefined) {
        return known.changed;
      }
      const changed = known.names.get(name) ?? 0;
      known.names.set(name, changed);
      return changed;
    },
    note(kind, gone, come) {
      const known = ofKind(kind);
      if (gone.length + come.length === 0) {
        return;
      }
      known.changed = ++count;
      const before = valuesByName(gone, known.names);
      const after = valuesByName(come, known.names);
      for (const name of new Set([...before.keys(), ...after.keys()])) {
        if (before.get(name) !== after.get(name)) {
          known.names.set(name, count);
        }
      }
    },
  };
}

/** What is told of each of the names, as one text. */
function valuesByName(pieces: readonly FactPiece[], names: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { facts } of names.size > 0 ? pieces : []) {
    for (const { name, detail } of facts) {
      if (names.has(name)) {
        values.set(name, `${values.get(name) ?? ''}${JSON.stringify(detail) ?? ''}\n`);
      }
    }
  }
  return values;
}
