import type { YamlDocument, YamlModel } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import { type Flavour, flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem, Severity } from '#core/problem.ts';
import { contains } from '#core/span.ts';
import type { SchemaCode } from './findings.ts';
import { type Bench, type Judged, judgeAll, saidBy } from './judge.ts';
import { quoted } from './repairs.ts';
import { shiftProblem } from './shift.ts';
import type { Field, Schema, TypeCheck } from './types.ts';
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

const schemaCodes: readonly SchemaCode[] = [
  'unknown-field',
  'missing-field',
  'wrong-type',
  'duplicate-key',
  'unknown-value',
  'unknown-anchor',
];

/**
 * The checks of a YAML format, one for each code: `yaml-syntax`, the table-driven ones, and the type checks (several may share a
 * code). They share one walk, and what was found in a block is kept while the block's text stays the same, unless a type
 * check looked at its ancestors or at the environment.
 */
export function schemaChecks(schema: Schema, typeChecks: readonly TypeCheck[], options: SchemaCheckOptions): readonly Check<YamlModel>[] {
  const bench: Bench = { schema, words: { ...goWords, ...options.words }, typeChecks: grouped(typeChecks, 'type') };
  const judged = judgedOnce(bench);
  const hasFlavours = Object.values(schema.types).some(({ fields }) => Object.values(fields).some(isOfFlavours));
  const driven = schemaCodes.map(
    (code): Check<YamlModel> => ({
      code,
      severity: options.severities?.[code] ?? 'error',
      help: options.help,
      ...(hasFlavours && { looksOutside: true }),
      run: (model, environment) => findingsOfCode(judged(model, environment), code, { ...options, flavour: flavourOf(environment) }),
    }),
  );
  return [syntaxCheck(schema), ...driven, ...[...grouped(typeChecks, 'code').values()].map((checks) => typeCheck(bench, checks, judged))];
}

type JudgedOnce = (model: YamlModel, environment: Environment) => readonly Judged[];

/** The checks of one format share the judgement of one model. */
function judgedOnce(bench: Bench): JudgedOnce {
  const known = new WeakMap<YamlModel, readonly Judged[]>();
  return (model, environment) => {
    const all = known.get(model) ?? judgeAll(bench, model, environment);
    known.set(model, all);
    return all;
  };
}

function syntaxCheck(schema: Schema): Check<YamlModel> {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    help: 'https://yaml.org/spec/1.2.2/',
    *run({ text, documents, errors }) {
      const ours = documents.filter((document) => schema.rootType(document) !== undefined);
      for (const { span, message, wantsQuotes } of errors) {
        if (ours.some((document) => contains(document.span, span))) {
          yield { span, message, ...(wantsQuotes && { fixes: [quoted(text, span, t('Quote the text'))] }) };
        }
      }
    },
  };
}

function isOfFlavours({ flavours, foreignValues }: Field): boolean {
  return flavours !== undefined || foreignValues !== undefined;
}

function* findingsOfCode(
  all: readonly Judged[],
  code: SchemaCode,
  { isPartial, flavour }: Pick<SchemaCheckOptions, 'isPartial'> & { readonly flavour: Flavour },
): Generator<Problem> {
  for (const { piece, judgement } of all) {
    for (const finding of judgement.findings) {
      if (finding.code === code && !finding.unless?.includes(flavour) && !(code === 'missing-field' && isPartial?.(piece.document))) {
        yield shiftProblem(finding.problem, piece.base);
      }
    }
  }
}

function typeCheck(bench: Bench, checks: Checks, judged: JudgedOnce): Check<YamlModel> {
  const [{ code, severity, help, looksOutside }] = checks;
  return {
    code,
    severity,
    help,
    ...(looksOutside && { looksOutside }),
    *run(model, environment) {
      for (const one of judged(model, environment)) {
        for (const check of checks) {
          yield* saidBy(bench, check, one, model, environment);
        }
      }
    },
  };
}

type Checks = readonly [TypeCheck, ...TypeCheck[]];

function grouped(checks: readonly TypeCheck[], by: 'code' | 'type'): ReadonlyMap<string, Checks> {
  const groups = new Map<string, [TypeCheck, ...TypeCheck[]]>();
  for (const check of checks) {
    const group = groups.get(check[by]);
    if (group) {
      group.push(check);
    } else {
      groups.set(check[by], [check]);
    }
  }
  return groups;
}
