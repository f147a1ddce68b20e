import type { Environment } from '#core/environment.ts';
import type { PromqlModel } from '../model.ts';
import type { Name, VectorSelector } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { around, type Place } from '../walk.ts';
import { metricNameOf } from './metric-name.ts';

/** A selector that means to find series, with the metric that it names. */
export interface ExpectedSeries {
  readonly selector: VectorSelector;
  readonly metric: Name;
}

/**
 * The selectors of which a server that has nothing for them should be told. Left out: names that Grafana fills in, what files of the workspace
 * record or show, alerts, and places where nothing is a fair answer, such as `absent(…)`, the sides of an `or`, and what follows `unless`.
 */
export function* expectedSeries(model: PromqlModel, { facts }: Environment): Generator<ExpectedSeries> {
  for (const place of validPlaces(model)) {
    const { node: selector } = place;
    const metric = metricNameOf(selector);
    if (selector.kind === 'vector' && metric && isJudged(metric) && !isTold(metric.text) && !mayFindNothing(place)) {
      yield { selector, metric };
    }
  }

  function isTold(name: string): boolean {
    return familyNames(name).some((each) => facts.named('recording-rule', each).length > 0 || facts.named('metric', each).length > 0);
  }
}

/** Longer names are nobody's, and need not be asked of a server. */
const longestName = 200;

function isJudged({ text, holdsVariable }: Name): boolean {
  return !holdsVariable && text !== '' && text.length <= longestName && text !== 'ALERTS' && text !== 'ALERTS_FOR_STATE';
}

/** The name itself, and those under which a file may show the histogram, summary or counter that it belongs to. */
function familyNames(name: string): readonly string[] {
  const family = name.replace(/_(?:bucket|sum|count|total|created)$/, '');
  return [name, family, ...['_bucket', '_sum', '_count', '_total'].map((ending) => family + ending)];
}

function mayFindNothing(place: Place): boolean {
  for (const { outer, part } of around(place)) {
    const isTested = outer.kind === 'call' && /^(?:absent|absent_over_time)$/.test(outer.name.text);
    const choosesLabels = outer.kind === 'call' && outer.name.text === 'info' && outer.args[1] === part;
    const hasFallback = outer.kind === 'binary' && (outer.operator === 'or' || (outer.operator === 'unless' && outer.right === part));
    if (isTested || choosesLabels || hasFallback) {
      return true;
    }
  }
  return false;
}
