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
      yield* nextNeeds(place, environment);
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

/** One question leads to the next: most matchers take no more than two. */
function nextNeeds(place: WantedMatcher, environment: Environment): readonly Need[] {
  const { any, matched, labelled, near } = needsOf(place);
  if (hasSeries(any, environment) !== true) {
    return [any];
  }
  if (hasSeries(matched, environment) !== false) {
    return [any, matched];
  }
  const has = hasSeries(labelled, environment);
  const names = has === false ? [near.labels] : has && place.matcher.operator === '=' ? [near.values] : [];
  return [any, matched, labelled, ...settledNeeds, ...names];
}

/** A matcher that some series of a metric should fulfil. */
interface WantedMatcher {
  readonly metric: string;
  readonly matcher: WholeMatcher;
}

/** `=` and `=~` with a value; others are fulfilled by series without the label. A job of the workspace may still have to be deployed. */
function* wantedMatchers(model: PromqlModel, environment: Environment): Generator<WantedMatcher> {
  for (const { selector, metric } of expectedSeries(model, environment)) {
    for (const matcher of selector.matchers.filter(isWhole)) {
      const { label, operator, value } = matcher;
      const isOpen = label.holdsVariable || value.holdsVariable || label.text === '__name__';
      const isOurs = label.text === 'job' && environment.facts.named('scrape-job', value.text).length > 0;
      if (!isOpen && !isOurs && (operator === '=' || operator === '=~') && value.text !== '' && value.text.length <= longestValue) {
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
  const answer = remote.answer(needsOf(place).near.labels) ?? [];
  if (answer.includes(matcher.label.text)) {
    return [];
  }
  const { misspelt } = nearNames(
    matcher.label.text,
    answer.filter((label) => /^[a-zA-Z_]\w{0,200}$/.test(label)),
  );
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
  const answer = operator === '=' ? (remote.answer(needsOf(place).near.values) ?? []) : [];
  if (answer.includes(value.text)) {
    return [];
  }
  const { misspelt } = nearNames(
    value.text,
    answer.filter((text) => /^[\w./:-]{1,200}$/.test(text)),
  );
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
