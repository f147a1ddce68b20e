import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Problem } from '#core/problem.ts';
import { type Finding, findingsOf } from './findings.ts';
import { nodesOf, type Piece, piecesOf } from './pieces.ts';
import { shiftProblem } from './shift.ts';
import type { Schema, TypeCheck } from './types.ts';
import type { TypedNode } from './walk.ts';
import type { SchemaWords } from './words.ts';

/** What is to be said of one piece, relative to its base. */
export interface Judgement {
  /** From the tables. */
  readonly findings: readonly Finding[];
  /** From the type checks that looked at nothing but the piece. */
  readonly said: readonly SaidOfType[];
  /** The type checks that looked further and must be asked again each time. */
  readonly reaching: readonly TypeCheck[];
}

interface SaidOfType {
  readonly check: TypeCheck;
  readonly problem: Problem;
}

/** A piece of which there is something to say, and what. */
export interface Judged {
  readonly piece: Piece;
  readonly judgement: Judgement;
}

/** How one format is judged. */
export interface Bench {
  readonly schema: Schema;
  readonly words: SchemaWords;
  readonly typeChecks: readonly TypeCheck[];
}

/** Shared by all pieces of which there is nothing to say, so that they are passed over quickly. */
const nothing: Judgement = { findings: [], said: [], reaching: [] };

/** Every piece of the model that something may be said of. What is kept in the pieces' memos is not judged again. */
export function judgeAll(bench: Bench, model: YamlModel, environment: Environment): readonly Judged[] {
  const judged: Judged[] = [];
  for (const piece of piecesOf(bench.schema, model)) {
    const judgement = piece.memo?.judgement ?? judge(bench, piece, model, environment);
    if (piece.memo) {
      piece.memo.judgement = judgement;
    }
    if (judgement !== nothing) {
      judged.push({ piece, judgement });
    }
  }
  return judged;
}

/** What the check says of the piece now, in the text's own offsets. */
export function* saidBy(
  bench: Bench,
  check: TypeCheck,
  { piece, judgement }: Judged,
  model: YamlModel,
  environment: Environment,
): Generator<Problem> {
  if (judgement.reaching.includes(check)) {
    for (const typed of nodesOf(bench.schema, piece)) {
      yield* runCheck(check, typed, model.text, environment).problems;
    }
    return;
  }
  for (const { check: known, problem } of judgement.said) {
    if (known === check) {
      yield shiftProblem(problem, piece.base);
    }
  }
}

function judge({ schema, words, typeChecks }: Bench, piece: Piece, { text }: YamlModel, environment: Environment): Judgement {
  const findings: Finding[] = [];
  const said: SaidOfType[] = [];
  const reaching = new Set<TypeCheck>();
  for (const typed of nodesOf(schema, piece)) {
    for (const { problem, ...finding } of findingsOf({ schema, words, text }, typed)) {
      findings.push({ ...finding, problem: shiftProblem(problem, -piece.base) });
    }
    for (const check of typeChecks) {
      const { problems, reaches } = runCheck(check, typed, text, environment);
      said.push(...problems.map((problem) => ({ check, problem: shiftProblem(problem, -piece.base) })));
      if (reaches) {
        reaching.add(check);
      }
    }
  }
  return findings.length + said.length + reaching.size === 0 ? nothing : { findings, said, reaching: [...reaching] };
}

const silent = { problems: [], reaches: false } as const;

/** `reaches` tells that the check looked at what is around the node. */
function runCheck(check: TypeCheck, { node, shape, ancestors }: TypedNode, text: string, environment: Environment) {
  if (node.kind !== 'mapping' || shape.kind !== 'object' || shape.name !== check.type) {
    return silent;
  }
  let reaches = false;
  const context = {
    text,
    get ancestors(): readonly YamlNode[] {
      reaches = true;
      return ancestors;
    },
    get environment(): Environment {
      reaches = true;
      return environment;
    },
  };
  const problems = [...check.run(node, context)];
  return { problems, reaches };
}
