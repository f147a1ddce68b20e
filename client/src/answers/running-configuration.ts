import type { ConnectedServer } from '#server/protocol.ts';

type ScrapeIntervals = NonNullable<ConnectedServer['scrapeIntervals']>;

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
