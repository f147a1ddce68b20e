import type { Fact } from '#core/environment.ts';
import { type SearchableNames, searchable } from '#core/name-search.ts';

/** Facts of one kind that follow each other in a file. Their values never change; where they stand does with every edit above them. */
export interface FactPiece extends SearchableNames {
  facts: readonly Fact[];
}

/** The pieces of a file's facts after a change, and those that went and came with it. */
export interface RenewedPieces {
  readonly pieces: readonly FactPiece[];
  readonly gone: readonly FactPiece[];
  readonly come: readonly FactPiece[];
}

/** A name is looked for in its piece one by one, and a change costs a piece: both should be small. */
const pieceSize = 512;

/** Keeps the pieces before and after a change whose facts are the same by value, with their new places, and cuts what is between them anew. */
export function renewPieces(last: readonly FactPiece[], facts: readonly Fact[]): RenewedPieces {
  let [head, start] = [0, 0];
  for (let piece = last[head]; piece && renew(piece, facts, start); piece = last[head]) {
    start += piece.facts.length;
    head++;
  }
  let [tail, end] = [last.length, facts.length];
  for (let piece = last[tail - 1]; piece && tail > head && renew(piece, facts, end - piece.facts.length, start); piece = last[tail - 1]) {
    end -= piece.facts.length;
    tail--;
  }
  const come = cut(facts.slice(start, end));
  return { pieces: [...last.slice(0, head), ...come, ...last.slice(tail)], gone: last.slice(head, tail), come };
}

/** Whether these facts, from `at` on, are those of the piece; if so it takes their places over. */
function renew(piece: FactPiece, facts: readonly Fact[], at: number, least = 0): boolean {
  if (at < least || !piece.facts.every((fact, index) => isAlike(fact, facts[at + index]))) {
    return false;
  }
  piece.facts = facts.slice(at, at + piece.facts.length);
  return true;
}

/** Where a fact stands is no part of its value: an edit above it changes nothing for other files. */
function isAlike(one: Fact, other: Fact | undefined): boolean {
  return (
    other !== undefined && one.name === other.name && (one.detail === other.detail || isAlikeDetail(one.detail ?? {}, other.detail ?? {}))
  );
}

function isAlikeDetail(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function cut(facts: readonly Fact[]): readonly FactPiece[] {
  const pieces: FactPiece[] = [];
  for (let at = 0; at < facts.length; at += pieceSize) {
    const some = facts.slice(at, at + pieceSize);
    pieces.push({ facts: some, ...searchable(some.map(({ name }) => name)) });
  }
  return pieces;
}
