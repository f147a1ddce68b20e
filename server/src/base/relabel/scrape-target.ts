import { durationMilliseconds } from '#base/duration/duration.ts';
import type { JobDefaults } from '#core/relabelling.ts';
import type { Labels } from './relabel.ts';

/** What becomes of a target whose labels are through relabelling. */
export type ScrapeTarget =
  | { readonly kind: 'target'; readonly url: string; readonly instance: string; readonly labels: Labels }
  /** Prometheus logs why, and scrapes nothing. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly value: string };

/** What Prometheus has against a target; `value` is what it complains of. */
export type RefusalReason = 'no-address' | 'bad-address' | 'bad-interval' | 'bad-timeout';

/** The labels that a discovered target goes into relabelling with; what the discovery says itself wins. */
export function targetLabels(discovered: Labels, job: JobDefaults): Labels {
  const labels = new Map<string, string>([
    ['job', job.jobName],
    ['__scrape_interval__', job.scrapeInterval],
    ['__scrape_timeout__', job.scrapeTimeout],
    ['__metrics_path__', job.metricsPath],
    ['__scheme__', job.scheme],
  ]);
  for (const [name, [value = '']] of Object.entries(job.params)) {
    labels.set(`__param_${name}`, value);
  }
  for (const [name, value] of [...discovered].filter(([, text]) => text !== '')) {
    labels.set(name, value);
  }
  return labels;
}

/** The target of relabelled labels: where it is scraped, and the labels of its series; those that begin with `__` are gone. */
export function scrapeTarget(labels: Labels, job: Pick<JobDefaults, 'params'>): ScrapeTarget {
  const address = labels.get('__address__') ?? '';
  const refused = refusal(labels, address);
  if (refused) {
    return { kind: 'refused', ...refused };
  }
  const instance = labels.get('instance') || address;
  const kept = [...labels].filter(([name]) => !name.startsWith('__'));
  return {
    kind: 'target',
    url: `${labels.get('__scheme__') ?? ''}://${address}${pathOf(labels)}${queryOf(labels, job.params)}`,
    instance,
    labels: new Map([...kept, ['instance', instance] as const].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function refusal(labels: Labels, address: string): { readonly reason: RefusalReason; readonly value: string } | undefined {
  if (address === '' || address.includes('/')) {
    return { reason: address === '' ? 'no-address' : 'bad-address', value: address };
  }
  const [interval = '', timeout = ''] = ['__scrape_interval__', '__scrape_timeout__'].map((name) => labels.get(name));
  const every = durationMilliseconds(interval);
  if (!every) {
    return { reason: 'bad-interval', value: interval };
  }
  const within = durationMilliseconds(timeout);
  return !within || within > every ? { reason: 'bad-timeout', value: timeout } : undefined;
}

function pathOf(labels: Labels): string {
  const path = (labels.get('__metrics_path__') ?? '').replace(/[^A-Za-z0-9_.~$&+,/:;=@-]+/g, encoded);
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

/** Relabelling decides about the first value of a parameter. */
function queryOf(labels: Labels, params: JobDefaults['params']): string {
  const all = new Map<string, readonly string[]>(Object.entries(params));
  for (const [label, value] of labels) {
    if (label.startsWith('__param_')) {
      const name = label.slice('__param_'.length);
      all.set(name, [value, ...(all.get(name)?.slice(1) ?? [])]);
    }
  }
  const pairs = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, values]) => values.map((value) => [name, value]));
  return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.map(queryText).join('=')).join('&')}`;
}

/** As Go's `url.QueryEscape`. */
function queryText(text: string): string {
  return encoded(text).replaceAll('%20', '+');
}

/** Go escapes some characters that JavaScript leaves; half a surrogate pair stands for nothing. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
