import type { Fact, FactIndex } from '#core/environment.ts';
import { findNames } from '#core/name-search.ts';
import { toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { createFactChanges, type FactChanges } from './fact-changes.ts';
import { createNamedPieces, type NamedPieces } from './fact-names.ts';
import { type FactPiece, renewPieces } from './fact-pieces.ts';

/** The facts of all files, by file. */
export interface FactStore {
  readonly index: FactIndex;
  /** Rises whenever some file's facts change by value, or a file comes or goes. */
  generation(): number;
  files(): readonly string[];
  /** All files of the workspace, told of or not; none as long as nobody has listed them all. */
  listed(): readonly string[];
  /** These are all files of the workspace; none where that is not known. Says whether that is new. */
  list(uris: readonly string[]): boolean;
  /** Puts a file's facts in the place of those it told before; says whether anything changed. */
  tell(uri: string, facts: readonly Fact[]): boolean;
  /** The file is gone. */
  drop(uri: string): boolean;
}

/** The facts a snapshot tells, in the offsets of its file; what stands in a hole has no place and is left out. */
export function factsOf(snapshot: Snapshot, uri: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (const region of regionsOf(snapshot, ({ facts: tell }) => tell !== undefined)) {
    for (const fact of region.language.facts?.(region.model) ?? []) {
      const span = toFileSpan(region, fact.span);
      if (span) {
        facts.push({ ...fact, span, uri });
      }
    }
  }
  return facts;
}

/**
 * A store without files. What is found by name is kept by pieces of a file: a change costs the pieces that it touches, and a question
 * little more than its answer.
 */
export function createFactStore(): FactStore {
  const held: Held = { byFile: new Map(), byName: new Map(), all: new Map(), changes: createFactChanges() };
  let generation = 0;
  let list: readonly string[] | undefined;
  let listed: readonly string[] = [];
  const changed = (): true => {
    generation++;
    return true;
  };
  return {
    index: indexOf(held),
    generation: () => generation,
    files: () => (list ??= [...held.byFile.keys()]),
    listed: () => listed,
    list(uris) {
      const isSame = uris.length === listed.length && uris.every((uri, index) => uri === listed[index]);
      listed = isSame ? listed : uris;
      return !isSame && changed();
    },
    tell(uri, facts) {
      const isNew = !held.byFile.has(uri);
      list = isNew ? undefined : list;
      return (replace(held, uri, facts) || isNew) && changed();
    },
    drop(uri) {
      if (!held.byFile.has(uri)) {
        return false;
      }
      replace(held, uri, []);
      list = undefined;
      return held.byFile.delete(uri) && changed();
    },
  };
}

interface Held {
  /** The pieces of each file by kind, in the order of its text. */
  readonly byFile: Map<string, ReadonlyMap<string, readonly FactPiece[]>>;
  readonly byName: Map<string, NamedPieces>;
  /** All facts of a kind, once somebody asked for them. */
  readonly all: Map<string, readonly Fact[]>;
  readonly changes: FactChanges;
}

function indexOf({ byFile, byName, all, changes }: Held): FactIndex {
  const piecesOf = (kind: string): readonly FactPiece[] => [...byFile.values()].flatMap((file) => file.get(kind) ?? []);
  return {
    all(kind) {
      const facts = all.get(kind) ?? piecesOf(kind).flatMap((piece) => piece.facts);
      all.set(kind, facts);
      return facts;
    },
    named(kind, name) {
      const found = new Set(byName.get(kind)?.with(name));
      const inOrder = found.size > 1 ? piecesOf(kind).filter((piece) => found.has(piece)) : [...found];
      return inOrder.flatMap(({ facts }) => facts.filter((fact) => fact.name === name));
    },
    find: (kind, typed, limit) => findNames(piecesOf(kind), typed, limit),
    changed: changes.last,
  };
}

/** Puts facts in the place of those of the file; says whether any is another. */
function replace({ byFile, byName, all, changes }: Held, uri: string, facts: readonly Fact[]): boolean {
  const last = byFile.get(uri);
  const told = byKind(facts);
  const next = new Map<string, readonly FactPiece[]>();
  let isOther = false;
  for (const kind of new Set([...(last?.keys() ?? []), ...told.keys()])) {
    const { pieces, gone, come } = renewPieces(last?.get(kind) ?? [], told.get(kind) ?? []);
    const names = byName.get(kind) ?? createNamedPieces();
    byName.set(kind, names);
    names.replace(gone, come);
    changes.note(kind, gone, come);
    next.set(kind, pieces);
    all.delete(kind);
    isOther ||= gone.length > 0 || come.length > 0;
  }
  byFile.set(uri, next);
  return isOther;
}

function byKind(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.kind);
    if (group) {
      group.push(fact);
    } else {
      groups.set(fact.kind, [fact]);
    }
  }
  return groups;
}
