import type { Labels } from './relabel.ts';

/** What a scrape job says of all its targets, in front of relabelling. */
export interface JobDefaults {
  readonly jobName: string;
  readonly scheme: string;
  readonly metricsPath: string;
  readonly scrapeInterval: string;
  readonly scrapeTimeout: string;
  /** Query parameters; Prometheus shows relabelling the first value of each. */
  readonly params: ReadonlyMap<string, readonly string[]>;
}

/** What becomes of a target whose labels are through relabelling. */
export type ScrapeTarget =
  | { readonly kind: 'target'; readonly url: string; readonly instance: string; readonly labels: Labels }
  /** Prometheus logs why, and scrapes nothing. */
  | { readonly kind: 'refused'; readonly reason: 'no-address' | 'bad-address'; readonly address: string };

/** The labels that a discovered target goes into relabelling with; what the discovery says itself wins. */
export function targetLabels(discovered: Labels, job: JobDefaults): Labels {
  const labels = new Map<string, string>([
    ['job', job.jobName],
    ['__scrape_interval__', job.scrapeInterval],
    ['__scrape_timeout__', job.scrapeTimeout],
    ['__metrics_path__', job.metricsPath],
    ['__scheme__', job.scheme],
  ]);
  for (const [name, [value = '']] of job.params) {
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
  if (address === '' || address.includes('/')) {
    return { kind: 'refused', reason: address === '' ? 'no-address' : 'bad-address', address };
  }
  const instance = labels.get('instance') ?? address;
  const kept = [...labels].filter(([name]) => !name.startsWith('__'));
  return {
    kind: 'target',
    url: `${labels.get('__scheme__') ?? ''}://${address}${pathOf(labels)}${queryOf(labels, job.params)}`,
    instance,
    labels: new Map([...kept, ['instance', instance] as const].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function pathOf(labels: Labels): string {
  const path = labels.get('__metrics_path__') ?? '';
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

/** Relabelling decides about the first value of a parameter. */
function queryOf(labels: Labels, params: JobDefaults['params']): string {
  const all = new Map<string, readonly string[]>(params);
  for (const [label, value] of labels) {
    if (label.startsWith('__param_')) {
      const name = label.slice('__param_'.length);
      all.set(name, [value, ...(params.get(name)?.slice(1) ?? [])]);
    }
  }
  const pairs = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.map(encoded).join('=')).join('&')}`;
}

/** As Go's `url.QueryEscape`. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
