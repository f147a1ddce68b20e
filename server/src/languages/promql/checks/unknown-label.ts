import type { Environment, Need } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { isWhole, type WholeMatcher } from '../matchers/matchers.ts';
import { expectedSeries } from '../metrics/expected-series.ts';
import { hasSeries, isSettled, seriesNeed, settledNeeds } from '../metrics/remote-series.ts';
import type { PromqlModel } from '../model.ts';
import { nearNames } from '../repairs/near-names.ts';
import { renamed } from '../repairs/rename.ts';

/**
 * A matcher by which the connected server finds none of a metric's series, although it has some: they do not have the label, or write its value
 * a little otherwise. A value unlike all others is passed over, since an error code or a state may simply not have come up yet.
 */
export const unknownLabel: Check<PromqlModel> = {
  code: 'unknown-label',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#time-series-selectors',
  looksOutside: true,
  *needs(model, environment) {
    for (const place of environment.server ? wantedMatchers(model, environment) : []) {
      const { any, labelled, matched, near } = needsOf(place);
      yield any;
      yield* hasSeries(any, environment) === true ? [matched] : [];
      yield* hasSeries(matched, environment) === false ? [...settledNeeds, labelled] : [];
      const has = hasSeries(labelled, environment);
      yield* has === undefined || hasSeries(matched, environment) !== false ? [] : [has ? near.values : near.labels];
    }
  },
  *run(model, environment) {
    for (const place of environment.server && isSettled(environment) ? wantedMatchers(model, environment) : []) {
      const { any, labelled, matched } = needsOf(place);
      if (hasSeries(any, environment) === true && hasSeries(matched, environment) === false) {
        const has = hasSeries(labelled, environment);
        yield* has === undefined ? [] : has ? withoutValue(place, environment) : withoutLabel(place, environment);
      }
    }
  },
};

/** A matcher that some series of a metric should fulfil. */
interface WantedMatcher {
  readonly metric: string;
  readonly matcher: WholeMatcher;
}

/** `=` and `=~` with a value; others are fulfilled by series without the label. */
function* wantedMatchers(model: PromqlModel, environment: Environment): Generator<WantedMatcher> {
  for (const { selector, metric } of expectedSeries(model, environment)) {
    for (const matcher of selector.matchers.filter(isWhole)) {
      const { label, operator, value } = matcher;
      const isOpen = label.holdsVariable || value.holdsVariable || label.text === '__name__';
      if (!isOpen && (operator === '=' || operator === '=~') && value.text !== '' && value.text.length <= longestValue) {
        yield { metric: metric.text, matcher };
      }
    }
  }
}

/** Longer patterns are not worth a server's time. */
const longestValue = 200;
const mostNames = 500;

function needsOf({ metric, matcher: { label, operator, value } }: WantedMatcher) {
  const name = /^[a-zA-Z_]\w*$/.test(label.text) ? label.text : JSON.stringify(label.text);
  const selector = `{__name__=${JSON.stringify(metric)}}`;
  const labels: Need = { kind: 'labelNames', selectors: [selector], limit: mostNames };
  const values: Need = { kind: 'labelValues', label: label.text, selector, prefix: '', limit: mostNames };
  return {
    any: seriesNeed(metric),
    matched: seriesNeed(metric, `${name}${operator}${JSON.stringify(value.text)}`),
    labelled: seriesNeed(metric, `${name}!=""`),
    near: { labels, values },
  };
}

function withoutLabel(place: WantedMatcher, { remote }: Environment): readonly Problem[] {
  const { metric, matcher } = place;
  const known = (remote.answer(needsOf(place).near.labels) ?? []).filter((label) => /^[a-zA-Z_]\w{0,200}$/.test(label));
  const { misspelt } = nearNames(matcher.label.text, known);
  const [slip] = misspelt;
  const told = { span: matcher.label.span, evidence: matcher.span };
  if (slip === undefined) {
    const message = t(
      'No series of `{0}` on the connected server has the label `{1}`: choose another, or take the matcher out',
      metric,
      matcher.label.text,
    );
    return [{ ...told, message }];
  }
  const message = t(
    'No series of `{0}` on the connected server has the label `{1}`: write `{2}` if you mean that',
    metric,
    matcher.label.text,
    slip,
  );
  return [{ ...told, severity: 'warning', message, fixes: misspelt.map((label) => renamed(matcher.label, label)) }];
}

function withoutValue(place: WantedMatcher, { remote }: Environment): readonly Problem[] {
  const { metric, matcher } = place;
  const { label, operator, value } = matcher;
  const known = (remote.answer(needsOf(place).near.values) ?? []).filter((text) => /^[\w./:-]{1,200}$/.test(text));
  const { misspelt } = operator === '=' ? nearNames(value.text, known) : { misspelt: [] };
  const [slip] = misspelt;
  if (slip === undefined) {
    return [];
  }
  const message = t(
    'On the connected server `{0}` of `{1}` is never `{2}`: write `{3}` if you mean that',
    label.text,
    metric,
    value.text,
    slip,
  );
  return [{ span: value.span, evidence: matcher.span, severity: 'warning', message, fixes: misspelt.map((text) => renamed(value, text)) }];
}
