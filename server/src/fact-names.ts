import type { FactPiece } from './fact-pieces.ts';

/** In which pieces a name stands, for facts of one kind. */
export interface NamedPieces {
  /** In the order in which they came. */
  with(name: string): readonly FactPiece[];
  replace(gone: readonly FactPiece[], come: readonly FactPiece[]): void;
}

/** Without any piece. */
export function createNamedPieces(): NamedPieces {
  const byName: PiecesByName = new Map();
  return {
    with: (name) => [byName.get(name) ?? []].flat(),
    replace(gone, come) {
      for (const piece of gone) {
        forget(byName, piece);
      }
      for (const piece of come) {
        remember(byName, piece);
      }
    },
  };
}

/** A name stands in one piece nearly always: a list for each would cost more than all else. */
type PiecesByName = Map<string, FactPiece | FactPiece[]>;

function remember(byName: PiecesByName, piece: FactPiece): void {
  for (const name of piece.names) {
    const known = byName.get(name);
    if (known === undefined) {
      byName.set(name, piece);
    } else if (!Array.isArray(known)) {
      byName.set(name, known === piece ? piece : [known, piece]);
    } else if (known.at(-1) !== piece) {
      known.push(piece);
    }
  }
}

function forget(byName: PiecesByName, piece: FactPiece): void {
  for (const name of piece.names) {
    const known = byName.get(name);
    const others = Array.isArray(known) ? known.filter((holder) => holder !== piece) : [];
    if (others.length > 0) {
      byName.set(name, others);
    } else if (known !== undefined) {
      byName.delete(name);
    }
  }
}
