import type { Environment, Need } from '#core/environment.ts';
import { catalogue } from '../data/catalogue/catalogue.ts';

/** How the samples of a series run: a counter only rises, a gauge goes up and down, a native histogram counts in buckets of its own. */
export type SampleType = 'counter' | 'gauge' | 'histogram';

/** The type of a series, and whether somebody says so or only its name suggests it. */
export interface MetricType {
  readonly type: SampleType;
  readonly isKnown: boolean;
  /** The program whose metric of that name it is taken for, where nobody here says more. */
  readonly exporter?: string;
}

/**
 * What the samples under a metric name are; undefined where neither files, the connected server, what is known of common programs nor the name
 * tell, or files disagree.
 */
export function metricTypeOf(name: string, environment: Environment): MetricType | undefined {
  const declared = declaredTypes(name, environment);
  if (declared.length > 0) {
    const [type, ...others] = new Set(declared.map((family) => sampleType(name, family)));
    return type === undefined || others.length > 0 ? undefined : { type, isKnown: true };
  }
  return isRecorded(name, environment) ? undefined : (typeOfProgram(name) ?? typeByName(name));
}

/** Of a whole summary or histogram nobody can tell: one of the same name may be native, or have other parts. */
function typeOfProgram(name: string): MetricType | undefined {
  const entry = catalogue().get(name);
  const type = entry && sampleType(name, entry.type);
  return type && { type, isKnown: true, exporter: entry.exporter };
}

function typeByName(name: string): MetricType | undefined {
  const type = suggestedType(name);
  return type && { type, isKnown: false };
}

/** What to ask the connected server where the type of a metric decides; nothing of what rules record, of which servers have no metadata. */
export function metricTypeNeeds(name: string, environment: Environment): readonly Need[] {
  const isAsked = environment.server !== undefined && name !== '' && !madeByPrometheus.test(name) && !isRecorded(name, environment);
  return isAsked ? [metadataNeed(name)] : [];
}

/** The type that the connected server tells of a metric's family; undefined where it is not known, or targets disagree. */
export function remoteType(name: string, { remote }: Environment): string | undefined {
  return remote.answer(metadataNeed(name))?.[0] || undefined;
}

function metadataNeed(metric: string): Need {
  return { kind: 'metadata', metric };
}

function isRecorded(name: string, { facts }: Environment): boolean {
  return name.includes(':') || facts.named('recording-rule', name).length > 0;
}

function declaredTypes(name: string, environment: Environment): readonly string[] {
  const told = remoteType(name, environment);
  const types = told ? [told] : environment.facts.named('metric', name).map(({ detail }) => detail?.type);
  return [...(madeByPrometheus.test(name) ? ['gauge'] : []), ...types.filter((type) => type !== undefined)];
}

/** Series that Prometheus itself writes for every target and alert. */
const madeByPrometheus =
  /^(?:up|ALERTS|ALERTS_FOR_STATE|scrape_(?:duration_seconds|samples_scraped|samples_post_metric_relabeling|series_added|timeout_seconds|sample_limit|body_size_bytes))$/;

/** By the type of the metric family, as in `# TYPE`. Histograms and summaries have several series, most of them counters. */
function sampleType(name: string, family: string): SampleType | undefined {
  if (name.endsWith('_created') && family !== 'unknown') {
    return 'gauge';
  }
  switch (family) {
    case 'counter':
      return 'counter';
    case 'gauge':
    case 'gaugehistogram':
    case 'info':
    case 'stateset':
      return 'gauge';
    case 'summary':
      return /_(?:sum|count)$/.test(name) ? 'counter' : 'gauge';
    case 'histogram':
      return /_(?:bucket|sum|count)$/.test(name) ? 'counter' : 'histogram';
    default:
      return undefined;
  }
}

/** By the conventions of https://prometheus.io/docs/practices/naming/. */
function suggestedType(name: string): SampleType | undefined {
  if (name.endsWith('_total')) {
    return 'counter';
  }
  return gaugeNames.test(name) && !flowNames.test(name) ? 'gauge' : undefined;
}

const gaugeNames = /_(?:bytes|ratio|percent|info|celsius|volts|hertz)$/;

/** Older counters lack `_total`, and native histograms of sizes have no suffix either. */
const flowNames =
  /(?:size|length|request|response|payload|message|packet|body|sent|receiv|transmit|transfer|read|writ|alloc|copied)[a-z]*_bytes$/;
