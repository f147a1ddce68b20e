import type { YamlDocument, YamlMapping, YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Check } from '#core/language.ts';
import type { Problem, Severity } from '#core/problem.ts';
import { contains } from '#core/span.ts';
import { type Finding, findingsOf, type SchemaCode } from './findings.ts';
import { nodesOf, type Piece, piecesOf } from './pieces.ts';
import { shiftProblem } from './shift.ts';
import type { Schema, TypeCheck } from './types.ts';
import { goWords, type SchemaWords } from './words.ts';

/** How one format uses the engine. */
export interface SchemaCheckOptions {
  /** The documentation page of the format. */
  readonly help: string;
  readonly words?: Partial<SchemaWords>;
  /** Errors, unless said otherwise here. */
  readonly severities?: Partial<Record<SchemaCode, Severity>>;
  /** Documents that only change another one, so that nothing can be missing in them. */
  isPartial?(document: YamlDocument): boolean;
}

const schemaCodes: readonly SchemaCode[] = ['unknown-field', 'missing-field', 'wrong-type', 'duplicate-key', 'unknown-value'];

/**
 * The checks of a YAML format, one for each code: `yaml-syntax`, the table-driven ones, and the type checks (several may share a
 * code). They share one walk, and what was found in a block is kept while the block's text stays the same, unless a type
 * check looked at its ancestors or at the environment.
 */
export function schemaChecks(schema: Schema, typeChecks: readonly TypeCheck[], options: SchemaCheckOptions): readonly Check<YamlModel>[] {
  const findings = keptFindings(schema, { ...goWords, ...options.words });
  const driven = schemaCodes.map(
    (code): Check<YamlModel> => ({
      code,
      severity: options.severities?.[code] ?? 'error',
      help: options.help,
      run: (model) => findings(model, code, options.isPartial),
    }),
  );
  return [syntaxCheck(schema), ...driven, ...byCode(typeChecks).map((checks) => typeCheck(schema, checks))];
}

function syntaxCheck(schema: Schema): Check<YamlModel> {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    help: 'https://yaml.org/spec/1.2.2/',
    *run({ documents, errors }) {
      const ours = documents.filter((document) => schema.rootType(document) !== undefined);
      yield* errors.filter(({ span }) => ours.some((document) => contains(document.span, span)));
    },
  };
}

/** Findings by piece, by model first (the checks of one model share them), then by the memo of the block. */
function keptFindings(schema: Schema, words: SchemaWords) {
  const byMemo = new WeakMap<object, readonly Finding[]>();
  const byModel = new WeakMap<YamlModel, readonly PieceFindings[]>();

  function findingsIn(text: string, piece: Piece): readonly Finding[] {
    const kept = piece.memo && byMemo.get(piece.memo);
    if (kept) {
      return kept;
    }
    const found = [...nodesOf(schema, piece)].flatMap((typed) => [...findingsOf({ schema, words, text }, typed)]);
    const relative = found.map(({ code, problem }) => ({ code, problem: shiftProblem(problem, -piece.base) }));
    if (piece.memo) {
      byMemo.set(piece.memo, relative);
    }
    return relative;
  }

  function allIn(model: YamlModel): readonly PieceFindings[] {
    const before = byModel.get(model);
    if (before) {
      return before;
    }
    const all = piecesOf(schema, model)
      .map((piece) => ({ piece, found: findingsIn(model.text, piece) }))
      .filter(({ found }) => found.length > 0);
    byModel.set(model, all);
    return all;
  }

  return function* (model: YamlModel, code: SchemaCode, isPartial?: (document: YamlDocument) => boolean): Generator<Problem> {
    for (const { piece, found } of allIn(model)) {
      for (const finding of found) {
        if (finding.code === code && !(code === 'missing-field' && isPartial?.(piece.document))) {
          yield shiftProblem(finding.problem, piece.base);
        }
      }
    }
  };
}

interface PieceFindings {
  readonly piece: Piece;
  readonly found: readonly Finding[];
}

function byCode(checks: readonly TypeCheck[]): readonly (readonly [TypeCheck, ...TypeCheck[]])[] {
  const groups = new Map<string, [TypeCheck, ...TypeCheck[]]>();
  for (const check of checks) {
    const group = groups.get(check.code);
    if (group) {
      group.push(check);
    } else {
      groups.set(check.code, [check]);
    }
  }
  return [...groups.values()];
}

function typeCheck(schema: Schema, checks: readonly [TypeCheck, ...TypeCheck[]]): Check<YamlModel> {
  const [{ code, severity, help }] = checks;
  const byMemo = new WeakMap<object, readonly Problem[]>();
  return {
    code,
    severity,
    help,
    *run(model, environment) {
      for (const piece of piecesOf(schema, model)) {
        const kept = piece.memo && byMemo.get(piece.memo);
        if (kept) {
          for (const problem of kept) {
            yield shiftProblem(problem, piece.base);
          }
          continue;
        }
        const { problems, local } = runOver(schema, checks, piece, model, environment);
        if (piece.memo && local) {
          byMemo.set(
            piece.memo,
            problems.map((problem) => shiftProblem(problem, -piece.base)),
          );
        }
        yield* problems;
      }
    },
  };
}

/** Runs the checks over the nodes of one piece; `local` tells that nothing outside the piece was looked at. */
function runOver(schema: Schema, checks: readonly TypeCheck[], piece: Piece, { text }: YamlModel, environment: Environment) {
  const problems: Problem[] = [];
  let local = true;
  for (const { node, name, ancestors } of objectsOf(schema, piece)) {
    const context = {
      text,
      get ancestors(): readonly YamlNode[] {
        local = false;
        return ancestors;
      },
      get environment(): Environment {
        local = false;
        return environment;
      },
    };
    for (const check of checks) {
      if (check.type === name) {
        problems.push(...check.run(node, context));
      }
    }
  }
  return { problems, local };
}

interface TypedObject {
  readonly node: YamlMapping;
  readonly name: string;
  readonly ancestors: readonly YamlNode[];
}

const objects = new WeakMap<Piece, readonly TypedObject[]>();

/** The objects of a piece, found once for all type checks. */
function objectsOf(schema: Schema, piece: Piece): readonly TypedObject[] {
  const kept = objects.get(piece);
  if (kept) {
    return kept;
  }
  const found: TypedObject[] = [];
  for (const { node, shape, ancestors } of nodesOf(schema, piece)) {
    if (node.kind === 'mapping' && shape.kind === 'object') {
      found.push({ node, name: shape.name, ancestors });
    }
  }
  objects.set(piece, found);
  return found;
}
