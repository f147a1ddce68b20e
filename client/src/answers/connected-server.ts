import { buildInfo, configuration, flags } from '#api/questions.ts';
import type { BuildInfo } from '#api/shapes.ts';
import type { ConnectedServer } from '#server/protocol.ts';
import type { AskOne } from './questions.ts';
import { externalLabelsIn, retentionIn, scrapeIntervalsIn } from './running-configuration.ts';

/** What the connected server tells of itself; undefined where it tells nothing. What it says is bounded, since people will read it. */
export async function connectedServer(ask: AskOne): Promise<ConnectedServer | undefined> {
  const [build, options, config] = await Promise.all([ask(buildInfo()), ask(flags()), ask(configuration())]);
  if (!build) {
    return undefined;
  }
  const flavour = flavourOf(build);
  const version = /^v?\d{1,4}\.\d{1,4}[\w.+-]{0,20}$/.exec(build.version ?? '')?.[0];
  const isPrometheus = flavour === 'prometheus';
  const features = isPrometheus ? options?.['enable-feature'] : undefined;
  const yaml = isPrometheus ? config?.yaml : undefined;
  const externalLabels = yaml === undefined ? undefined : externalLabelsIn(yaml);
  const retention = yaml === undefined || options === undefined ? undefined : retentionIn(yaml, options);
  return {
    flavour,
    ...(version === undefined ? {} : { version }),
    ...(features === undefined ? {} : { features: featureNames(features) }),
    ...(yaml === undefined ? {} : { scrapeIntervals: scrapeIntervalsIn(yaml) }),
    ...(externalLabels === undefined ? {} : { externalLabels }),
    ...(retention === undefined ? {} : { retention }),
  };
}

/**
 * VictoriaMetrics tells the version of a Prometheus that it is like, and nothing of how it was built
 * (https://github.com/VictoriaMetrics/VictoriaMetrics/pull/5437); Thanos has not come to version 1, which Prometheus left long before
 * it had this answer.
 */
function flavourOf({ version = '', revision, goVersion, application = '' }: BuildInfo): ConnectedServer['flavour'] {
  if (/mimir/i.test(application)) {
    return 'mimir';
  }
  if (revision === undefined && goVersion === undefined) {
    return 'victoriametrics';
  }
  return version.startsWith('0.') ? 'thanos' : 'prometheus';
}

/** At most so many of the names that a server may list. */
const mostFeatures = 100;

function featureNames(list: string): readonly string[] {
  const names = list.slice(0, 10_000).split(',');
  return names
    .map((name) => name.trim())
    .filter((name) => /^[\w-]{1,80}$/.test(name))
    .slice(0, mostFeatures);
}
