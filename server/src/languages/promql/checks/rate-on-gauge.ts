import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { metricTypeNeeds, metricTypeOf } from '../metrics/metric-type.ts';
import type { PromqlModel } from '../model.ts';
import { stringInsides } from '../string-insides.ts';
import type { Call, Name } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { around, type Place, withoutParentheses } from '../walk.ts';

/** By the function that takes every fall for a restart: the one for gauges. */
const forGauges: ReadonlyMap<string, string> = new Map([
  ['rate', 'deriv'],
  ['irate', 'deriv'],
  ['increase', 'delta'],
]);

/** The newest of some points in time never falls, whatever its type: its rate tells whether something keeps up. */
const onlyRises = /_timestamp(?:_(?:milli)?seconds)?$/;

/** `rate` and its like over a metric that also falls. */
export const rateOnGauge: Check<PromqlModel> = {
  code: 'rate-on-gauge',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#rate',
  looksOutside: true,
  *needs(model, environment) {
    for (const { node } of validPlaces(model)) {
      const metric = node.kind === 'call' && forGauges.has(node.name.text) ? ratedMetric(node) : undefined;
      yield* metric && !metric.holdsVariable && !onlyRises.test(metric.text) ? metricTypeNeeds(metric.text, environment) : [];
    }
  },
  *run(model, environment) {
    for (const place of validPlaces(model)) {
      const { node } = place;
      const replacement = node.kind === 'call' ? replacementOf(node) : undefined;
      if (node.kind === 'call' && replacement !== undefined) {
        const found = problems(node, { replacement, environment, isHistogram: readsHistogram(place) });
        yield* found.map((problem) => ({ ...problem, immaterial: stringInsides(model, node.span) }));
      }
    }
  },
};

/** Prometheus knows no `deriv` of a range that is `anchored` or `smoothed`. */
function replacementOf({ name, args: [range] }: Call): string | undefined {
  const replacement = forGauges.get(name.text);
  const isExtended = range?.kind === 'matrix' && range.modifiers.some(({ kind }) => kind === 'anchored' || kind === 'smoothed');
  return replacement === 'deriv' && isExtended ? 'delta' : replacement;
}

interface Around {
  readonly replacement: string;
  readonly environment: Environment;
  /** A native histogram has no suffix of its own: a function of histograms around it tells that it is one. */
  readonly isHistogram: boolean;
}

function problems(call: Call, { replacement, environment, isHistogram }: Around): readonly Problem[] {
  const metric = ratedMetric(call);
  const type = metric && metricTypeOf(metric.text, environment);
  if (!metric || type?.type !== 'gauge' || (isHistogram && !type.isKnown) || onlyRises.test(metric.text)) {
    return [];
  }
  const { name, span } = call;
  const isConstant = /_info$/.test(metric.text);
  const fix = { title: t('Change to `{0}`', replacement), edits: [{ at: name.span, text: replacement }] };
  const found = { span: metric.span, evidence: span, ...(isConstant ? {} : { fixes: [fix] }) };
  return type.isKnown
    ? [
        {
          ...found,
          message:
            type.exporter === undefined
              ? t('`{0}` is a gauge, and `{1}` takes each fall for a restart: use `{2}`', metric.text, name.text, replacement)
              : t(
                  '`{0}` is a gauge of {1}, and `{2}` takes each fall for a restart: use `{3}`',
                  metric.text,
                  type.exporter,
                  name.text,
                  replacement,
                ),
        },
      ]
    : [
        {
          ...found,
          severity: 'hint',
          message: t(
            '`{0}` looks like a gauge by its name, and `{1}` takes each fall for a restart: use `{2}`, or let the name of a counter end in `_total`',
            metric.text,
            name.text,
            replacement,
          ),
        },
      ];
}

function ratedMetric({ args: [range] }: Call): Name | undefined {
  const inner = range?.kind === 'matrix' ? range.selector : range?.kind === 'subquery' ? range.expression : undefined;
  return inner && metricNameOf(withoutParentheses(inner));
}

function readsHistogram(place: Place): boolean {
  return [...around(place)].some(({ outer }) => outer.kind === 'call' && outer.name.text.startsWith('histogram_'));
}
