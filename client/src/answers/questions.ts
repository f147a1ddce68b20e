import { instantQuery, labelNames, labelValues, metadata, type Question } from '#api/questions.ts';
import { visibleText } from '#api/visible-text.ts';
import type { Requests } from '#server/protocol.ts';

/** What the server would like to know. */
export type Need = Requests['observatory/answers']['parameters']['needs'][number];

type MetricNamesNeed = Extract<Need, { readonly kind: 'metricNames' }>;
type SeriesCountNeed = Extract<Need, { readonly kind: 'seriesCount' }>;

/** Counting the series of a large metric is not worth more of the server's time. */
const countSeconds = 2;

/** Asks one question of the connected Prometheus; undefined where it gives no answer, or finds nothing and warns that it did not look everywhere. */
export type AskOne = <T>(question: Question<T>) => Promise<T | undefined>;

/** The answer to a need, undefined where there is none: names, values, or a metric's type, unit and help. */
export async function answerTo(need: Need, ask: AskOne): Promise<readonly string[] | undefined> {
  switch (need.kind) {
    case 'metricNames':
      return names(need, await ask(labelValues('__name__', { limit: need.limit, ...metricFilter(need) })));
    case 'labelNames':
      return names(need, await ask(labelNames({ limit: need.limit, ...(need.selectors ? { selectors: need.selectors } : {}) })));
    case 'labelValues':
      return names(need, await ask(labelValues(need.label, { limit: need.limit, ...withPrefix(need.label, need) })));
    case 'metadata':
      return metadataOf(need.metric, ask);
    case 'seriesCount':
      return seriesCount(need, ask);
    case 'hasSeries':
      return names({ limit: 1 }, await ask(labelValues('__name__', { limit: 1, since: 0, selectors: [need.selector] })));
  }
}

/** `selector` with one more matcher: that `label` begins with `prefix`. */
export function selectorWithPrefix(selector: string | undefined, label: string, prefix: string): string {
  const name = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label) ? label : JSON.stringify(label);
  const matcher = `${name}=~${JSON.stringify(`${literal(prefix)}.*`)}`;
  const whole = (selector ?? '').trim();
  if (!whole.endsWith('}')) {
    return `${whole}{${matcher}}`;
  }
  const open = whole.slice(0, -1).trimEnd();
  return `${open}${/[{,]$/.test(open) ? '' : ','}${matcher}}`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** One selector for everything that is wanted of a name. */
function metricFilter({ prefix, inside, endings }: MetricNamesNeed): { selectors?: readonly string[] } {
  const patterns = [
    ...(prefix ? [`${literal(prefix)}.*`] : []),
    ...(inside ? [`.+(?i:${literal(inside)}).*`] : []),
    ...(endings ? [`.+(?:${endings.map(literal).join('|')})`] : []),
  ];
  return patterns.length === 0 ? {} : { selectors: [`{${patterns.map((pattern) => `__name__=~${JSON.stringify(pattern)}`).join(',')}}`] };
}

function withPrefix(label: string, { prefix, selector }: { prefix: string; selector?: string }): { selectors?: readonly string[] } {
  if (prefix) {
    return { selectors: [selectorWithPrefix(selector, label, prefix)] };
  }
  return selector ? { selectors: [selector] } : {};
}

/** Older servers know no limit, and so it is kept here too. Nobody can read or write names beyond a length. */
function names({ limit }: { readonly limit: number }, found: readonly string[] | undefined): readonly string[] | undefined {
  return found?.slice(0, limit).filter(({ length }) => length <= longestName);
}

const longestName = 1000;

/** Nothing where the question cannot be answered in time; a count over no series has no result. */
async function seriesCount({ metric, ago }: SeriesCountNeed, ask: AskOne): Promise<readonly string[] | undefined> {
  const offset = ago === undefined ? '' : ` offset ${ago}s`;
  const result = await ask(instantQuery(`count({__name__=${JSON.stringify(metric)}}${offset})`, { timeout: countSeconds }));
  if (result?.resultType !== 'vector') {
    return undefined;
  }
  return [visibleText(result.result[0]?.value?.[1] ?? '0')];
}

/** The parts of a histogram, summary or counter are series of their own, but their metadata stands under its name. */
async function metadataOf(metric: string, ask: AskOne): Promise<readonly string[] | undefined> {
  const whole = metric.replace(/_(?:bucket|sum|count|total)$/, '');
  for (const name of new Set([metric, whole])) {
    const answer = await ask(metadata(name));
    const entry = answer?.[name]?.[0];
    if (!answer || entry) {
      const types = new Set(answer?.[name]?.map(({ type }) => type));
      return entry && [typeIn(types, name, metric), entry.unit, entry.help].map(visibleText);
    }
  }
  return [];
}

const wholes: readonly (readonly [part: RegExp, types: RegExp])[] = [
  [/_(?:bucket|sum|count)$/, /^(?:gauge)?histogram$|^summary$/],
  [/_total$/, /^counter$/],
];

/** The one type that all targets tell; unknown where they differ, and where a name only looks like a part of something. */
function typeIn(types: ReadonlySet<string>, name: string, metric: string): string {
  const [type = '', ...others] = types;
  const isPart = name === metric || wholes.some(([part, fitting]) => part.test(metric) && fitting.test(type));
  return others.length === 0 && isPart ? type : 'unknown';
}
