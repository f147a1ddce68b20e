import type { ConnectedServer } from '#server/protocol.ts';

type ScrapeIntervals = NonNullable<ConnectedServer['scrapeIntervals']>;
type ExternalLabels = NonNullable<ConnectedServer['externalLabels']>;

/** A server may have many jobs; of those beyond nothing is known. */
const mostJobs = 1000;

/** The jobs and their intervals in the configuration that a Prometheus tells, which its YAML library has laid out, defaults filled in; none where some stand in other files. */
export function scrapeIntervalsIn(yaml: string): ScrapeIntervals {
  if (/^scrape_config_files:/m.test(yaml)) {
    return [];
  }
  const [, section = ''] = /^scrape_configs:\n((?:[- ].*\n?)*)/m.exec(yaml) ?? [];
  const found: { readonly job: string; readonly interval: string }[] = [];
  for (const item of section.split(/^(?=- )/m)) {
    const job = /^[- ] job_name: (?:"([^"\\]*)"|'([^']*)'|([^"'\s][^\n]*))$/m.exec(item);
    const interval = /^[- ] scrape_interval: (\w{1,20})$/m.exec(item)?.[1];
    if (job && interval !== undefined && found.length < mostJobs) {
      found.push({ job: (job[1] ?? job[2] ?? job[3] ?? '').slice(0, 200), interval });
    }
  }
  return found;
}

/** More than anybody adds; of a list that goes on nothing is known. */
const mostLabels = 100;

/** What a Prometheus adds to all that it sends, in the same configuration; undefined where a line of it is not as its YAML library writes a short label. */
export function externalLabelsIn(yaml: string): ExternalLabels | undefined {
  const settings = /^global:\n((?: .*\n?)*)/m.exec(yaml)?.[1];
  const [, indent = '', section] = /^( +)external_labels:\n((?:\1 .*\n?)*)/m.exec(settings ?? '') ?? [];
  if (settings === undefined || section === undefined) {
    return settings === undefined || settings.includes('external_labels:') ? undefined : [];
  }
  const lines = section.split('\n').filter((line) => line !== '');
  const labels = lines.flatMap((line) => externalLabel(line.slice(indent.length)) ?? []);
  return labels.length === lines.length && lines.length <= mostLabels ? labels : undefined;
}

function externalLabel(line: string): ExternalLabels[number] | undefined {
  const [, , name, double, single, plain] =
    /^ {1,8}("?)([a-zA-Z_]\w{0,79})\1: (?:"([^"\\]*)"|'([^']*)'|([^"'\s|>][^\n]*))$/.exec(line) ?? [];
  return name === undefined ? undefined : { name, value: (double ?? single ?? plain ?? '').slice(0, 200) };
}

/**
 * How long a Prometheus keeps samples, by its flags: 15 days where nothing limits it
 * (https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects). Unknown where the configuration or the size of the data
 * decides, or where older samples are read from elsewhere.
 */
export function retentionIn(yaml: string, flags: Readonly<Record<string, string>>): string | undefined {
  const time = flags['storage.tsdb.retention.time'];
  const isOpen = /^remote_read:|^ +retention:/m.test(yaml);
  if (isOpen || time === undefined || !/^\w{1,20}$/.test(time)) {
    return undefined;
  }
  if (!/^0[a-z]*$/.test(time)) {
    return time;
  }
  return /^0[A-Z]*$/.test(flags['storage.tsdb.retention.size'] ?? '0') ? '15d' : undefined;
}
