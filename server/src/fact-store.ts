import type { Fact, FactIndex } from '#core/environment.ts';
import { toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';

/** The facts of all files, by file. */
export interface FactStore {
  readonly index: FactIndex;
  /** Rises whenever some file's facts change by value, or a file comes or goes. */
  generation(): number;
  files(): readonly string[];
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

/** A store without files. */
export function createFactStore(): FactStore {
  const byFile = new Map<string, { readonly facts: readonly Fact[]; readonly value: string }>();
  let generation = 0;
  let grouped: Map<string, Fact[]> | undefined;
  let list: readonly string[] | undefined;
  const changed = (): true => {
    generation++;
    grouped = undefined;
    list = undefined;
    return true;
  };
  const groups = (): Map<string, Fact[]> => {
    grouped ??= groupByKindAndName([...byFile.values()].flatMap(({ facts }) => facts));
    return grouped;
  };
  return {
    index: {
      all: (kind) => groups().get(kind) ?? [],
      named: (kind, name) => groups().get(`${kind} ${name}`) ?? [],
    },
    generation: () => generation,
    files: () => (list ??= [...byFile.keys()]),
    tell(uri, facts) {
      const value = comparable(facts);
      const last = byFile.get(uri);
      byFile.set(uri, { facts, value });
      if (last?.value === value) {
        grouped = undefined;
        return false;
      }
      return changed();
    },
    drop: (uri) => byFile.delete(uri) && changed(),
  };
}

/** Where a fact stands is no part of its value: an edit above it changes nothing for other files. */
function comparable(facts: readonly Fact[]): string {
  return JSON.stringify(facts.map(({ kind, name, detail }) => [kind, name, detail]));
}

function groupByKindAndName(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  const add = (key: string, fact: Fact): void => {
    const group = groups.get(key);
    if (group) {
      group.push(fact);
    } else {
      groups.set(key, [fact]);
    }
  };
  for (const fact of facts) {
    add(fact.kind, fact);
    add(`${fact.kind} ${fact.name}`, fact);
  }
  return groups;
}
