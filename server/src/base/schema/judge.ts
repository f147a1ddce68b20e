import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Problem } from '#core/problem.ts';
import { restingOnRelated } from './evidence.ts';
import { type Finding, findingsOf } from './findings.ts';
import { nodesOf, type Piece, piecesOf } from './pieces.ts';
import { shiftProblem } from './shift.ts';
import type { Schema, TypeCheck, TypeContext } from './types.ts';
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
  /** By the type that they are of: a file has many nodes, a format many checks, and few of them meet. */
  readonly typeChecks: ReadonlyMap<string, readonly TypeCheck[]>;
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
      yield* runCheck(check, typed, new WatchedContext(model.text, typed.ancestors, environment));
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
      findings.push({ ...finding, problem: shiftProblem(restingOnRelated(problem), -piece.base) });
    }
    const checks = checksOf(typeChecks, typed);
    const context = checks.length > 0 ? new WatchedContext(text, typed.ancestors, environment) : undefined;
    for (const check of context ? checks : none) {
      for (const problem of runCheck(check, typed, context)) {
        said.push({ check, problem: shiftProblem(problem, -piece.base) });
      }
      if (context?.reachedOut()) {
        reaching.add(check);
      }
    }
  }
  return findings.length + said.length + reaching.size === 0 ? nothing : { findings, said, reaching: [...reaching] };
}

const none: readonly TypeCheck[] = [];

function checksOf(typeChecks: Bench['typeChecks'], { node, shape }: TypedNode): readonly TypeCheck[] {
  return node.kind === 'mapping' && shape.kind === 'object' ? (typeChecks.get(shape.name) ?? none) : none;
}

function* runCheck(check: TypeCheck, { node, shape }: TypedNode, context: TypeContext | undefined): Generator<Problem> {
  if (context && node.kind === 'mapping' && shape.kind === 'object' && shape.name === check.type) {
    for (const problem of check.run(node, context)) {
      yield restingOnRelated(problem);
    }
  }
}

// A class, against the house rule: one for each of ten thousand mappings, with getters that tell whether a check looked around.
class WatchedContext implements TypeContext {
  readonly text: string;
  readonly #ancestors: readonly YamlNode[];
  readonly #environment: Environment;
  #reaches = false;

  constructor(text: string, ancestors: readonly YamlNode[], environment: Environment) {
    this.text = text;
    this.#ancestors = ancestors;
    this.#environment = environment;
  }

  get ancestors(): readonly YamlNode[] {
    this.#reaches = true;
    return this.#ancestors;
  }

  get environment(): Environment {
    this.#reaches = true;
    return this.#environment;
  }

  /** Whether the check that ran last looked at what is around the node. */
  reachedOut(): boolean {
    const reached = this.#reaches;
    this.#reaches = false;
    return reached;
  }
}
