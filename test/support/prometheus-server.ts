import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BackgroundProcess, startInBackground } from './background-process.ts';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { lessonTarget, openMetricsBetween } from './lesson-metrics.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import { startShopExporter } from './shop-exporter.ts';
import { until } from './until.ts';

export interface PrometheusOptions {
  /** Taken where it is free; otherwise, and by default, any free one. */
  readonly port?: number;
  /** Rule files, absolute. */
  readonly ruleFiles?: readonly string[];
  /** Seconds between two scrapes; 1 by default. */
  readonly scrapeInterval?: number;
  /** OpenMetrics text to have from the start, ending in `# EOF`. Default: the last hour of the lesson's metrics. */
  readonly backfill?: string;
  /** Also runs Debian's node exporter and scrapes it, where it is installed. */
  readonly nodeExporter?: boolean;
  /** More of Prometheus's own flags, such as `--web.config.file=…`. They may make it speak TLS or ask for a password: then set `ready`. */
  readonly flags?: readonly string[];
  /** Replaces the check that it answers and has scraped each target. */
  readonly ready?: (url: string) => Promise<boolean>;
}

export interface PrometheusServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Thrown where the machine has no Prometheus; its message says how to get one. */
export class PrometheusMissing extends Error {}

/**
 * A real Prometheus on a free loopback port with its data in a scratch folder. It scrapes itself and an exporter with the
 * lesson's metrics (`lesson-metrics.ts`), of which the last hour is already there. Resolves when it has scraped each target.
 */
export async function startPrometheus(options: PrometheusOptions = {}): Promise<PrometheusServer> {
  requireProgram('prometheus');
  const scratch = makeScratchFolder('prometheus');
  const stops: (() => Promise<void> | void)[] = [scratch.remove];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) {
      await each();
    }
  };
  try {
    const targets = await startTargets(options, stops);
    await backfill(scratch.path, options.backfill ?? lastHour());
    const port = await freePort(options.port);
    await writeFile(path.join(scratch.path, 'prometheus.yml'), configuration(options, { ...targets, prometheus: port }));
    const server = startInBackground({ command: 'prometheus', args: flags(scratch.path, port, options.flags) });
    stops.push(server.stop);
    const url = `http://127.0.0.1:${port}`;
    await untilReady(server, () => (options.ready ?? scrapedAll)(url));
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function requireProgram(name: string): void {
  if (findProgram(name) === undefined) {
    throw new PrometheusMissing(`\`${name}\` is not installed; as root: apt-get install prometheus`);
  }
}

async function startTargets(options: PrometheusOptions, stops: (() => Promise<void> | void)[]): Promise<Record<string, number>> {
  const shop = await startShopExporter();
  stops.push(shop.stop);
  const nodeExporter = options.nodeExporter ? findProgram('prometheus-node-exporter', 'node_exporter') : undefined;
  if (nodeExporter === undefined) {
    return { [lessonTarget.job]: shop.port };
  }
  const port = await freePort(9100);
  const node = startInBackground({ command: nodeExporter, args: [`--web.listen-address=127.0.0.1:${port}`] });
  stops.push(node.stop);
  return { [lessonTarget.job]: shop.port, node: port };
}

async function backfill(folder: string, openMetrics: string): Promise<void> {
  const file = path.join(folder, 'backfill.txt');
  await mkdir(path.join(folder, 'data'), { recursive: true });
  await writeFile(file, openMetrics);
  await promisify(execFile)('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', file, path.join(folder, 'data')]);
}

/** Ends now and no later: Prometheus refuses scraped samples that are older than what its blocks hold. */
function lastHour(): string {
  const now = Math.floor(Date.now() / 1000);
  return openMetricsBetween(now - 3600, now, 15);
}

function configuration(options: PrometheusOptions, targets: Readonly<Record<string, number>>): string {
  const jobs = Object.entries(targets).map(([job, port]) => ({
    job_name: job,
    static_configs: [
      { targets: [`127.0.0.1:${port}`], ...(job === lessonTarget.job ? { labels: { instance: lessonTarget.instance } } : {}) },
    ],
  }));
  const interval = `${options.scrapeInterval ?? 1}s`;
  // JSON is YAML, and quotes itself.
  return JSON.stringify({
    global: { scrape_interval: interval, scrape_timeout: interval, evaluation_interval: interval },
    rule_files: options.ruleFiles ?? [],
    scrape_configs: jobs,
  });
}

function flags(folder: string, port: number, more: readonly string[] = []): readonly string[] {
  return [
    `--config.file=${path.join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${path.join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=warn',
    ...more,
  ];
}

async function untilReady(server: BackgroundProcess, ready: () => Promise<boolean>): Promise<void> {
  await until({ what: 'Prometheus', milliseconds: 60_000, explain: server.output }, () => {
    if (server.ended()) {
      throw new Error(`prometheus ended at once:\n${server.output()}`);
    }
    return ready();
  });
}

/** Whether each target of the configuration has been scraped with success. */
async function scrapedAll(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v1/targets?state=active`);
    const { data } = (await response.json()) as { data: { activeTargets: readonly { health: string }[] } };
    return data.activeTargets.length > 0 && data.activeTargets.every(({ health }) => health === 'up');
  } catch {
    return false; // Not listening yet: asked again until the time is over.
  }
}
