import { type Guard, isBuildInfo, isConfiguration, isFlags, isMetadata, isQueryResult, isTargets, isTexts } from './guards.ts';
import type { BuildInfo, MetricMetadata, QueryResult, Targets } from './shapes.ts';

/** What can be asked of the Prometheus HTTP API (https://prometheus.io/docs/prometheus/latest/querying/api/), as data. */
export interface Question<T> {
  readonly method: 'GET' | 'POST';
  /** After the connection's URL. */
  readonly path: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Whether the `data` of an answer is one. */
  readonly isData: Guard<T>;
}

/** Narrows a question about labels. */
export interface SeriesFilter {
  /** PromQL selectors; a series that matches any of them counts. */
  readonly selectors?: readonly string[];
  /** Servers before Prometheus 2.54 ignore it. */
  readonly limit?: number;
  /** Seconds since 1970: series that ended before do not count. Without it some servers look at the last day alone. */
  readonly since?: number;
}

/** Evaluates an expression at one time. */
export function instantQuery(
  expression: string,
  options: { readonly time?: number; readonly timeout?: number } = {},
): Question<QueryResult> {
  const { time, timeout } = options;
  return {
    method: 'POST',
    path: '/api/v1/query',
    parameters: [
      ['query', expression],
      ...optional('time', time),
      ...optional('timeout', timeout === undefined ? undefined : `${timeout}s`),
    ],
    isData: isQueryResult,
  };
}

/** When a range query evaluates its expression: from `start` to `end`, every `step`, all in seconds. */
export interface QueryTimes {
  readonly start: number;
  readonly end: number;
  /** Prometheus refuses more than 11,000 steps. */
  readonly step: number;
}

/** Evaluates an expression, a scalar or an instant vector, at each step between two times; the result is a range vector. */
export function rangeQuery(
  expression: string,
  { start, end, step }: QueryTimes,
  options: { readonly timeout?: number } = {},
): Question<QueryResult> {
  const { timeout } = options;
  return {
    method: 'POST',
    path: '/api/v1/query_range',
    parameters: [
      ['query', expression],
      ['start', String(start)],
      ['end', String(end)],
      ['step', String(step)],
      ...optional('timeout', timeout === undefined ? undefined : `${timeout}s`),
    ],
    isData: isQueryResult,
  };
}

/** The names of all labels of the matching series. */
export function labelNames(filter: SeriesFilter = {}): Question<readonly string[]> {
  return { method: 'POST', path: '/api/v1/labels', parameters: filterParameters(filter), isData: isTexts };
}

/** The values of a label; those of `__name__` are the metrics. */
export function labelValues(label: string, filter: SeriesFilter = {}): Question<readonly string[]> {
  return {
    method: 'GET',
    path: `/api/v1/label/${encodeURIComponent(escapeLabelName(label))}/values`,
    parameters: filterParameters(filter),
    isData: isTexts,
  };
}

/** Type, help and unit, of one metric or of all. */
export function metadata(metric?: string): Question<Readonly<Record<string, readonly MetricMetadata[]>>> {
  return { method: 'GET', path: '/api/v1/metadata', parameters: optional('metric', metric), isData: isMetadata };
}

/** Which server and version answers. */
export function buildInfo(): Question<BuildInfo> {
  return { method: 'GET', path: '/api/v1/status/buildinfo', parameters: [], isData: isBuildInfo };
}

/** The command-line flags that the server was started with, by name. */
export function flags(): Question<Readonly<Record<string, string>>> {
  return { method: 'GET', path: '/api/v1/status/flags', parameters: [], isData: isFlags };
}

/** The configuration that is in force, secrets left out. */
export function configuration(): Question<{ readonly yaml: string }> {
  return { method: 'GET', path: '/api/v1/status/config', parameters: [], isData: isConfiguration };
}

/** Targets, of one job where it is named; of what is not asked for the answer may be empty. */
export function targets(state: 'any' | 'active', scrapePool?: string): Question<Targets> {
  return {
    method: 'GET',
    path: '/api/v1/targets',
    parameters: [['state', state], ...optional('scrapePool', scrapePool)],
    isData: isTargets,
  };
}

function filterParameters({ selectors = [], limit, since }: SeriesFilter): readonly (readonly [string, string])[] {
  return [...selectors.map((selector) => ['match[]', selector] as const), ...optional('limit', limit), ...optional('start', since)];
}

function optional(name: string, value: string | number | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, String(value)]];
}

/** Prometheus 3 takes names outside `[a-zA-Z_][a-zA-Z0-9_]*` in a path only in its `U__` escaping. */
function escapeLabelName(label: string): string {
  if (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label)) {
    return label;
  }
  return `U__${Array.from(label, (character, index) => escapeCharacter(character, index)).join('')}`;
}

function escapeCharacter(character: string, index: number): string {
  if (character === '_') {
    return '__';
  }
  const plain = index === 0 ? /[a-zA-Z]/ : /[a-zA-Z0-9]/;
  return plain.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}_`;
}
