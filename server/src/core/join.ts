import type { Environment } from './environment.ts';
import type { Language, Suggestion } from './language.ts';
import type { Problem, Severity } from './problem.ts';
import type { Reading } from './region.ts';

/**
 * A check over the pieces of one list item of a host together, whatever languages they are in: a rule's annotation that asks for a
 * label which the rule's expression cannot have.
 */
export interface Join {
  /** Kebab case; also the name of its file and of its severity setting. */
  readonly code: string;
  readonly severity: Severity;
  /** The documentation page that proves it. */
  readonly help: string;
  /** Whether `run` looks at the environment: only then is it asked again when other files or the server change. */
  readonly looksOutside?: boolean;
  /** `pieces` are all those of the item, in the order of the text. */
  run(pieces: readonly Reading[], environment: Environment): Iterable<JoinedProblem>;
  /** What may stand at an offset of one of the pieces by what the others say; the piece's own language does not suggest it. */
  complete?(piece: Reading, offset: number, pieces: readonly Reading[]): readonly Suggestion[];
}

/** A piece of a known language, with its model. */
export type ReadingOf<Model> = Reading & { readonly model: Model };

/** Whether a piece is of a language, whose model it then holds. */
export function isOf<Model>(piece: Reading, language: Language<Model>): piece is ReadingOf<Model> {
  return piece.language.id === language.id;
}

/** A problem in the offsets of one of the pieces. */
export interface JoinedProblem {
  readonly piece: Reading;
  readonly problem: Problem;
  /** The other pieces that the claim rests on, each as a whole: a hole in one of them silences the problem. */
  readonly restsOn: readonly Reading[];
}
