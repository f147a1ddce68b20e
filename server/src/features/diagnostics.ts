import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from '#core/environment.ts';
import type { CodedProblem } from '#core/language.ts';
import type { Related, Severity } from '#core/problem.ts';
import { type Region, type RegionBlock, regionIn, toFileSpan } from '#core/region.ts';
import type { Pacer } from '#core/scheduler.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { type FileProblem, type ProblemCache, placeProblem, problemsOf } from './file-problem.ts';
import { ignoredIn } from './ignore-comments.ts';
import { type JoinedContext, type Joining, joinedBlock, joinedChildren } from './joined.ts';
import { rangeOf } from './positions.ts';

/** What finding problems needs besides the file. */
export interface DiagnosticsContext extends JoinedContext {
  readonly cache: ProblemCache;
  readonly pacer: Pacer;
}

/** Every problem of a file in the order of its text, region by region, the same finding in nested regions said once. */
export async function fileProblems(
  snapshot: Snapshot,
  environment: Environment,
  context: DiagnosticsContext,
): Promise<readonly FileProblem[]> {
  const found = new Map<string, FileProblem>();
  const isIgnored = ignoredIn(snapshot.text);
  for (const [region, problem] of snapshot.root ? regionProblems(snapshot.root, environment, context) : []) {
    const placed = problem && placeProblem(region, problem, environment);
    if (placed && !isIgnored(placed)) {
      found.set(`${placed.span.start} ${placed.span.end} ${problem.code} ${problem.message}`, placed);
    }
    const rest = context.pacer.breathe();
    if (rest) {
      await rest;
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

type RegionProblem = readonly [region: Region, problem?: CodedProblem];

/** What is said of a region and all below it; a region without a problem now and then, for a pause where there is nothing. */
function* regionProblems(region: Region, environment: Environment, context: DiagnosticsContext): Generator<RegionProblem> {
  yield* saidOf(region, region.parent ? environmentOfPiece(environment) : environment, context);
  yield* joinedChildren(region, joining(environment, context));
  for (const child of region.children) {
    yield* regionProblems(child, environment, context);
  }
  for (const block of region.blocks) {
    const quiet = context.cache.quiet.get(block.readings);
    if (quiet !== 'any' && quiet !== environment) {
      yield* blockProblems(region, block, environment, context);
    }
  }
}

/** What a piece of a file sees: paths in it are not relative to that file. */
function environmentOfPiece(environment: Environment): Environment {
  // Written out: to spread an environment that is watched would be to look at its files.
  const { uri, settings, facts, remote, server } = environment;
  const known = environmentsOfPieces.get(environment) ?? { uri, settings, facts, remote, files: noFiles, ...(server ? { server } : {}) };
  environmentsOfPieces.set(environment, known);
  return known;
}

const environmentsOfPieces = new WeakMap<Environment, Environment>();
const noFiles: readonly string[] = [];

function* saidOf(region: Region, environment: Environment, context: DiagnosticsContext): Generator<RegionProblem> {
  yield [region];
  for (const problem of problemsOf(region, environment, context)) {
    yield [region, problem];
  }
}

function* blockProblems(
  parent: Region,
  block: RegionBlock,
  environment: Environment,
  context: DiagnosticsContext,
): Generator<RegionProblem> {
  const { readings } = block;
  const loud = readings.flatMap((reading, index) => (problemsOf(reading, environment, context).length > 0 ? [index] : []));
  const joined = [...joinedBlock(parent, block, joining(environment, context))];
  if (loud.length + joined.length === 0 && !readings.some(({ language }) => language.slowChecks)) {
    const reaches = [...readings.map(({ language }) => language.checks ?? []), context.joins(parent.language.id)].some(looksOutside);
    context.cache.quiet.set(readings, reaches ? environment : 'any');
  }
  yield* joined;
  yield [parent];
  for (const index of loud) {
    const region = regionIn(parent, block, index);
    yield* region ? saidOf(region, environment, context) : [];
  }
}

function joining(environment: Environment, { cache, joins, log }: DiagnosticsContext): Joining {
  return { environment, joined: cache.joined, joins, log };
}

/** Whether something may be said in another environment of what there is nothing to say of in this one. */
function looksOutside(checks: readonly { readonly looksOutside?: boolean }[]): boolean {
  return checks.some((check) => check.looksOutside);
}

/** A problem as LSP has it. */
export function toDiagnostic(document: TextDocument, found: FileProblem): Diagnostic {
  const { problem, span } = found;
  const related = (problem.related ?? []).flatMap((item) => relatedInformation(document, found, item));
  return {
    range: rangeOf(document, span),
    severity: severities[found.severity],
    code: problem.code,
    codeDescription: { href: problem.help },
    source: 'observatory',
    message: problem.message,
    ...(problem.tag ? { tags: [problem.tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A fact of another file is left out: without that file's text its offsets have no line. */
function relatedInformation(document: TextDocument, { region }: FileProblem, { at, message }: Related) {
  const span = 'kind' in at ? undefined : toFileSpan(region, at);
  return span ? [{ location: { uri: document.uri, range: rangeOf(document, span) }, message }] : [];
}
