import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { isSeriesDialect } from '../parse/series.ts';
import { heedingVariables } from '../variables.ts';
import { absentOfAggregation } from './absent-of-aggregation.ts';
import { alertAlwaysFires } from './alert-always-fires.ts';
import { alreadyRecorded } from './already-recorded.ts';
import { averageOfAverages } from './average-of-averages.ts';
import { boolInAlert } from './bool-in-alert.ts';
import { comparisonNeverTrue } from './comparison-never-true.ts';
import { contradictoryMatchers } from './contradictory-matchers.ts';
import { countNeverZero } from './count-never-zero.ts';
import { counterDifference } from './counter-difference.ts';
import { counterWithoutRate } from './counter-without-rate.ts';
import { deprecatedFunction } from './deprecated-function.ts';
import { duplicateMatcher } from './duplicate-matcher.ts';
import { emptyMatcher } from './empty-matcher.ts';
import { extendedRange } from './extended-range.ts';
import { featureNotEnabled } from './feature-not-enabled.ts';
import { histogramQuantile } from './histogram-quantile.ts';
import { impossibleLabel } from './impossible-label.ts';
import { impossibleMatch } from './impossible-match.ts';
import { joinedLabelsLost } from './joined-labels-lost.ts';
import { labelReplace } from './label-replace.ts';
import { manyToMany } from './many-to-many.ts';
import { nanComparison } from './nan-comparison.ts';
import { offsetWithoutEffect } from './offset-without-effect.ts';
import { promqlSyntax } from './promql-syntax.ts';
import { promqlType } from './promql-type.ts';
import { proseInQuery } from './prose-in-query.ts';
import { quantileOutOfRange } from './quantile-out-of-range.ts';
import { rangeBeyondRetention } from './range-beyond-retention.ts';
import { rateOfAggregate } from './rate-of-aggregate.ts';
import { rateOnGauge } from './rate-on-gauge.ts';
import { regexAnchored } from './regex-anchored.ts';
import { regexDissectsLabel } from './regex-dissects-label.ts';
import { regexIsPlain } from './regex-is-plain.ts';
import { regexMatchesAll } from './regex-matches-all.ts';
import { regexMatchesNothing } from './regex-matches-nothing.ts';
import { shortRange } from './short-range.ts';
import { topkInRule } from './topk-in-rule.ts';
import { unitMismatch } from './unit-mismatch.ts';
import { unknownLabel } from './unknown-label.ts';
import { unknownMetric } from './unknown-metric.ts';
import { zeroDivisor } from './zero-divisor.ts';

/** Parser and types leave Grafana's variables open by themselves. */
const knowVariables: ReadonlySet<Check<PromqlModel>> = new Set([promqlSyntax, promqlType]);

const all: readonly Check<PromqlModel>[] = [
  promqlSyntax,
  promqlType,
  deprecatedFunction,
  proseInQuery,
  contradictoryMatchers,
  duplicateMatcher,
  emptyMatcher,
  regexAnchored,
  regexDissectsLabel,
  regexIsPlain,
  regexMatchesAll,
  regexMatchesNothing,
  labelReplace,
  impossibleLabel,
  impossibleMatch,
  manyToMany,
  joinedLabelsLost,
  absentOfAggregation,
  alertAlwaysFires,
  boolInAlert,
  comparisonNeverTrue,
  countNeverZero,
  rateOnGauge,
  rateOfAggregate,
  counterWithoutRate,
  counterDifference,
  shortRange,
  rangeBeyondRetention,
  histogramQuantile,
  quantileOutOfRange,
  averageOfAverages,
  zeroDivisor,
  unitMismatch,
  unknownMetric,
  unknownLabel,
  alreadyRecorded,
  offsetWithoutEffect,
  extendedRange,
  topkInRule,
  nanComparison,
  featureNotEnabled,
];

/** Every check of PromQL, by code. */
export const checks: readonly Check<PromqlModel>[] = all.map((check) =>
  check === promqlSyntax ? check : ofQueries(knowVariables.has(check) ? check : heedingVariables(check)),
);

/** The series of a test may be called and labelled as its author likes: it asks nobody for anything. */
function ofQueries(check: Check<PromqlModel>): Check<PromqlModel> {
  const { needs } = check;
  return {
    ...check,
    ...(needs && { needs: (model, environment) => (isSeriesDialect(model.dialect) ? [] : needs(model, environment)) }),
    run: (model, environment) => (isSeriesDialect(model.dialect) ? [] : check.run(model, environment)),
  };
}
