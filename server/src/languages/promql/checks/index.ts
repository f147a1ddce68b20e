import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { averageOfAverages } from './average-of-averages.ts';
import { counterWithoutRate } from './counter-without-rate.ts';
import { histogramQuantile } from './histogram-quantile.ts';
import { nanComparison } from './nan-comparison.ts';
import { offsetWithoutEffect } from './offset-without-effect.ts';
import { promqlSyntax } from './promql-syntax.ts';
import { promqlType } from './promql-type.ts';
import { proseInQuery } from './prose-in-query.ts';
import { quantileOutOfRange } from './quantile-out-of-range.ts';
import { rateOfAggregate } from './rate-of-aggregate.ts';
import { rateOnGauge } from './rate-on-gauge.ts';
import { shortRange } from './short-range.ts';
import { topkInRule } from './topk-in-rule.ts';
import { unitMismatch } from './unit-mismatch.ts';

/** Every check of PromQL, by code. */
export const checks: readonly Check<PromqlModel>[] = [
  promqlSyntax,
  promqlType,
  proseInQuery,
  rateOnGauge,
  rateOfAggregate,
  counterWithoutRate,
  shortRange,
  histogramQuantile,
  quantileOutOfRange,
  averageOfAverages,
  unitMismatch,
  offsetWithoutEffect,
  topkInRule,
  nanComparison,
];
