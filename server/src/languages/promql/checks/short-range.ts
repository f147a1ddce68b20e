import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import type { PromqlModel } from '../model.ts';
import type { Call, MatrixSelector, VectorSelector } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** So many scrape intervals a range should span: then two samples are in it even if one scrape fails and another is late. */
const wanted = 4;
/** These look at the last two samples only. */
const wantedOfLastTwo = 2;

/** A range in which `rate` may find fewer than the two samples it needs. */
export const shortRange: Check<PromqlModel> = {
  code: 'short-range',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#rate',
  looksOutside: true,
  *run(model, environment) {
    for (const { node } of validPlaces(model)) {
      const least = node.kind === 'call' ? leastIntervals(node) : undefined;
      const range = node.kind === 'call' && least !== undefined ? node.args[0] : undefined;
      if (node.kind === 'call' && range?.kind === 'matrix' && least !== undefined) {
        yield* problems(node, { range, least, environment });
      }
    }
  },
};

interface Ranged {
  readonly range: MatrixSelector;
  readonly least: number;
  readonly environment: Environment;
}

function leastIntervals({ name }: Call): number | undefined {
  return /^(?:rate|increase|delta|deriv)$/.test(name.text) ? wanted : /^i(?:rate|delta)$/.test(name.text) ? wantedOfLastTwo : undefined;
}

function problems({ name }: Call, { range: matrix, least, environment }: Ranged): readonly Problem[] {
  const { range, selector, modifiers } = matrix;
  const interval = selector.kind === 'vector' ? scrapeInterval(selector, environment) : undefined;
  const seconds = range.literal?.seconds;
  // `anchored` and `smoothed` look beyond the range.
  const looksBeyond = [...modifiers, ...(selector.kind === 'vector' ? selector.modifiers : [])].some(
    ({ kind }) => kind === 'anchored' || kind === 'smoothed',
  );
  if (interval === undefined || seconds === undefined || seconds <= 0 || seconds * 1000 >= least * interval || looksBeyond) {
    return [];
  }
  const better = written(wanted * interval);
  const message = t(
    '`{0}` may find too few samples in this range, since they are scraped every {1}: take four times that, `{2}`',
    name.text,
    durationInWords(interval),
    better,
  );
  return [
    {
      span: range.span,
      evidence: matrix.span,
      message,
      fixes: [{ title: t('Change to `{0}`', better), edits: [{ at: range.span, text: better }] }],
    },
  ];
}

/** In milliseconds, where the jobs that the selector can mean, the workspace's or else the connected server's, agree on it. What rules record comes at another interval. */
function scrapeInterval(selector: VectorSelector, { facts, server }: Environment): number | undefined {
  const name = metricNameOf(selector)?.text ?? '';
  if (name.includes(':') || facts.named('recording-rule', name).length > 0) {
    return undefined;
  }
  const matchers = selector.matchers.filter(({ label }) => label.text === 'job');
  const [job] = matchers.filter(({ operator, value }) => operator === '=' && value !== undefined && value.text !== '');
  if (!job?.value && matchers.length > 0) {
    return undefined;
  }
  const jobs = job?.value ? facts.named('scrape-job', job.value.text) : facts.all('scrape-job');
  const told = (server?.scrapeIntervals ?? []).filter((each) => job?.value === undefined || each.job === job.value.text);
  const texts = jobs.length > 0 ? jobs.map(({ detail }) => detail?.interval) : told.map((each) => each.interval);
  const [interval, ...others] = new Set(texts.map((text = '') => durationMilliseconds(text)));
  return others.length > 0 || !interval ? undefined : interval;
}

const units: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];

/** As PromQL writes it: `1m30s`. */
function written(milliseconds: number): string {
  let rest = milliseconds;
  return units
    .map(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? `${count}${unit}` : '';
    })
    .join('');
}
