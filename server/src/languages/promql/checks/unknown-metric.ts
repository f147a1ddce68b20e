import type { Environment, Need } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { catalogue } from '../data/catalogue/catalogue.ts';
import { type ExpectedSeries, expectedSeries } from '../metrics/expected-series.ts';
import { hasSeries, isSettled, seriesNeed, settledNeeds } from '../metrics/remote-series.ts';
import type { PromqlModel } from '../model.ts';
import { nearNames } from '../repairs/near-names.ts';
import { renamed } from '../repairs/rename.ts';

/**
 * A metric of which the connected server has no series and, as far as it remembers, never had. That is a fact of the server, not of the text, and
 * so an information; a warning where a name that the server does have is written nearly the same.
 */
export const unknownMetric: Check<PromqlModel> = {
  code: 'unknown-metric',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#time-series-selectors',
  looksOutside: true,
  *needs(model, environment) {
    if (environment.server) {
      for (const { metric } of expectedSeries(model, environment)) {
        const need = seriesNeed(metric.text);
        yield need;
        yield* hasSeries(need, environment) === false ? [...settledNeeds, ...likeNeeds(metric.text)] : [];
      }
    }
  },
  *run(model, environment) {
    if (environment.server && isSettled(environment)) {
      for (const expected of expectedSeries(model, environment)) {
        const name = expected.metric.text;
        if (hasSeries(seriesNeed(name), environment) === false && !likeNames(name, environment).includes(name)) {
          yield problem(expected, environment);
        }
      }
    }
  },
};

const mostNames = 500;

/** Of a name with a slip in it, one half is without. */
function likeNeeds(name: string): readonly Need[] {
  const half = Math.ceil(name.length / 2);
  return [
    { kind: 'metricNames', prefix: name.slice(0, half), limit: mostNames },
    { kind: 'metricNames', prefix: '', inside: name.slice(half), limit: mostNames },
  ];
}

/** A server that names the metric here contradicts itself, or has just got it. */
function likeNames(name: string, { remote }: Environment): readonly string[] {
  return likeNeeds(name).flatMap((need) => remote.answer(need) ?? []);
}

/** What the server and the workspace's rules and samples call their metrics. Names that need quotes are not offered. */
function candidates(name: string, environment: Environment): readonly string[] {
  const { facts } = environment;
  const ours = [...facts.all('recording-rule'), ...facts.all('metric')].map((fact) => fact.name);
  return [...likeNames(name, environment), ...ours].filter((each) => /^[a-zA-Z_:][\w:]{0,200}$/.test(each));
}

function problem({ metric }: ExpectedSeries, environment: Environment): Problem {
  const { span, text: name } = metric;
  const exporter = catalogue().get(name)?.exporter;
  if (exporter !== undefined) {
    return { span, message: t('The connected server has no series of `{0}`, which comes from {1}: scrape that too', name, exporter) };
  }
  const { misspelt, related } = nearNames(name, candidates(name, environment));
  const [near] = [...misspelt, ...related];
  if (near === undefined) {
    return { span, message: nowhere(name) };
  }
  return {
    span,
    severity: misspelt.length > 0 ? 'warning' : 'information',
    message: t('The connected server has no series of `{0}`: write `{1}` if you mean that', name, near),
    fixes: [...misspelt, ...related].map((other) => renamed(metric, other)),
  };
}

/** By convention, names with a colon are those of recording rules. */
function nowhere(name: string): string {
  return name.includes(':')
    ? t(
        'The connected server has no series of `{0}`, and no rule here records it: look for its name in the suggestions, or add the rule',
        name,
      )
    : t('The connected server has no series of `{0}`: look for its name in the suggestions, or scrape what exposes it', name);
}
