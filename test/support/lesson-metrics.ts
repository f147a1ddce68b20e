/**
 * The metrics that the lessons' queries ask about, as a made-up shop exports them. Values depend on the time alone, so a scrape
 * and a backfill agree: counters grow by `perSecond`, gauges stand at `value`.
 */
interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly series: readonly Series[];
}

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly perSecond?: number;
  readonly value?: number;
}

const gibibyte = 2 ** 30;

/** The shop's metrics. Sums that tests rely on: 1 in 20 requests fails, 2 of 50 deployments failed, one Pod is above 80 % of its memory. */
const lessonMetrics: readonly Metric[] = [
  {
    name: 'http_requests_total',
    type: 'counter',
    help: 'Requests the shop answered.',
    series: [
      { labels: { method: 'GET', status: '200' }, perSecond: 16 },
      { labels: { method: 'POST', status: '200' }, perSecond: 3 },
      { labels: { method: 'POST', status: '500' }, perSecond: 1 },
    ],
  },
  {
    name: 'container_cpu_usage_seconds_total',
    type: 'counter',
    help: 'Processor time each container used.',
    series: [
      { labels: { namespace: 'production', pod: 'backend-0', container: 'backend' }, perSecond: 0.5 },
      { labels: { namespace: 'production', pod: 'frontend-0', container: 'frontend' }, perSecond: 0.25 },
    ],
  },
  {
    name: 'container_memory_usage_bytes',
    type: 'gauge',
    help: 'Memory each container holds.',
    series: [
      { labels: { namespace: 'production', pod: 'backend-0', container: 'backend' }, value: 0.9 * gibibyte },
      { labels: { namespace: 'production', pod: 'frontend-0', container: 'frontend' }, value: 0.25 * gibibyte },
    ],
  },
  {
    name: 'container_spec_memory_limit_bytes',
    type: 'gauge',
    help: 'Memory each container may hold.',
    series: [
      { labels: { namespace: 'production', pod: 'backend-0', container: 'backend' }, value: gibibyte },
      { labels: { namespace: 'production', pod: 'frontend-0', container: 'frontend' }, value: gibibyte },
    ],
  },
  {
    name: 'deployment_total',
    type: 'counter',
    help: 'Deployments so far.',
    series: [{ labels: { environment: 'production', service: 'backend' }, value: 50 }],
  },
  {
    name: 'deployment_failures_total',
    type: 'counter',
    help: 'Deployments that had to be rolled back.',
    series: [{ labels: { environment: 'production', service: 'backend' }, value: 2 }],
  },
];

/** The scrape job and instance that both the scrape and the backfill carry. */
export const lessonTarget = { job: 'shop', instance: 'shop:8080' } as const;

/** What the shop's `/metrics` page says at `seconds` since 1970. */
export function expositionAt(seconds: number): string {
  return lessonMetrics
    .map((metric) => header(metric, metric.name) + metric.series.map((series) => sample(metric.name, series, seconds)).join(''))
    .join('');
}

/** OpenMetrics text with a sample every `step` seconds in `[start, end]`, for `promtool tsdb create-blocks-from openmetrics`. */
export function openMetricsBetween(start: number, end: number, step: number): string {
  const times = Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => start + index * step);
  const families = lessonMetrics.map((metric) => {
    const lines = metric.series.flatMap((series) => {
      const scraped = { ...series, labels: { ...series.labels, ...lessonTarget } };
      return times.map((time) => sample(metric.name, scraped, time, time));
    });
    return header(metric, metric.type === 'counter' ? metric.name.replace(/_total$/, '') : metric.name) + lines.join('');
  });
  return `${families.join('')}# EOF\n`;
}

function header(metric: Metric, family: string): string {
  return `# HELP ${family} ${metric.help}\n# TYPE ${family} ${metric.type}\n`;
}

function sample(name: string, series: Series, seconds: number, timestamp?: number): string {
  const labels = Object.entries(series.labels).map(([label, value]) => `${label}="${value}"`);
  const value = series.value ?? (series.perSecond ?? 0) * (seconds - countersBegan);
  return `${name}{${labels.join(',')}} ${value}${timestamp === undefined ? '' : ` ${timestamp}`}\n`;
}

/** Counters began at zero here (in seconds since 1970), long before any test. */
const countersBegan = 1_700_000_000;
