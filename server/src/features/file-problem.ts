import type { Environment } from '#core/environment.ts';
import type { Check, CodedProblem } from '#core/language.ts';
import type { Severity } from '#core/problem.ts';
import { type Reading, type Region, toFileSpan } from '#core/region.ts';
import type { Span } from '#core/span.ts';
import type { JoinedCache } from './joined.ts';
import { type SlowProblems, slowProblemsOf } from './slow-checks.ts';
import { type Watched, watched } from './watched.ts';

/** A problem with its place in the file and the region it was found in. */
export interface FileProblem {
  readonly region: Region;
  /** In the file's offsets. */
  readonly span: Span;
  readonly severity: Severity;
  readonly problem: CodedProblem;
}

/** Findings that may be kept: by model, and for checks that look outside by environment too. What slow checks say is added when they have ended. */
export interface ProblemCache {
  /** The readings of blocks of which there is nothing to say: in one environment, or in any. */
  readonly quiet: WeakMap<readonly Reading[], Environment | 'any'>;
  readonly own: WeakMap<object, readonly CodedProblem[]>;
  readonly outside: WeakMap<object, Watched<readonly CodedProblem[]>>;
  readonly joined: JoinedCache;
  readonly slow: SlowProblems;
}

/** An empty cache. */
export function createProblemCache(): ProblemCache {
  return { quiet: new WeakMap(), own: new WeakMap(), outside: new WeakMap(), joined: new WeakMap(), slow: new WeakMap() };
}

/** What the checks of a region's language say, in the region's offsets; a check that fails is logged and left out. */
export function problemsOf(
  region: Reading,
  environment: Environment,
  context: { readonly cache: ProblemCache; readonly log: (message: string) => void },
): readonly CodedProblem[] {
  const checks = region.language.checks ?? [];
  const key = cacheKey(region.model);
  const run = (looksOutside: boolean, around: Environment): readonly CodedProblem[] =>
    checks
      .filter((check) => (check.looksOutside ?? false) === looksOutside)
      .flatMap((check) => runCheck(check, region.model, around, context.log));
  const own = (key && context.cache.own.get(key)) ?? run(false, environment);
  const outside = watched(key && context.cache.outside.get(key), environment, (around) => run(true, around));
  if (key) {
    context.cache.own.set(key, own);
    context.cache.outside.set(key, outside);
  }
  const slow = slowProblemsOf(region, context.cache.slow);
  return outside.found.length === 0 && slow.length === 0 ? own : [...own, ...outside.found, ...slow];
}

/** Places a region's problem in the file and gives it the configured severity; undefined where it is off or touches a hole. */
export function placeProblem(region: Region, problem: CodedProblem, environment: Environment): FileProblem | undefined {
  const severity = environment.settings.severity[problem.code] ?? problem.severity;
  const span = severity === 'off' ? undefined : toFileSpan(region, problem.span, problem);
  return severity === 'off' || !span ? undefined : { region, span, severity, problem };
}

function runCheck(check: Check<unknown>, model: unknown, environment: Environment, log: (message: string) => void): CodedProblem[] {
  const { code, severity, help } = check;
  try {
    return Array.from(check.run(model, environment), (problem) => ({ severity, ...problem, code, help }));
  } catch (error) {
    log(`check ${code}: ${error instanceof Error ? error.stack : String(error)}`);
    return [];
  }
}

function cacheKey(model: unknown): object | undefined {
  return typeof model === 'object' && model !== null ? model : undefined;
}
