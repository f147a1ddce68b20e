import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { absentOfAggregation } from './absent-of-aggregation.ts';
import { alertAlwaysFires } from './alert-always-fires.ts';
import { boolInAlert } from './bool-in-alert.ts';
import { comparisonNeverTrue } from './comparison-never-true.ts';
import { contradictoryMatchers } from './contradictory-matchers.ts';
import { countNeverZero } from './count-never-zero.ts';
import { duplicateMatcher } from './duplicate-matcher.ts';
import { emptyMatcher } from './empty-matcher.ts';
import { impossibleLabel } from './impossible-label.ts';
import { impossibleMatch } from './impossible-match.ts';
import { manyToMany } from './many-to-many.ts';
import { promqlSyntax } from './promql-syntax.ts';
import { promqlType } from './promql-type.ts';
import { proseInQuery } from './prose-in-query.ts';
import { regexAnchored } from './regex-anchored.ts';
import { regexIsPlain } from './regex-is-plain.ts';
import { regexMatchesAll } from './regex-matches-all.ts';
import { regexMatchesNothing } from './regex-matches-nothing.ts';

/** Every check of PromQL, by code. */
export const checks: readonly Check<PromqlModel>[] = [
  promqlSyntax,
  promqlType,
  proseInQuery,
  contradictoryMatchers,
  duplicateMatcher,
  emptyMatcher,
  regexAnchored,
  regexIsPlain,
  regexMatchesAll,
  regexMatchesNothing,
  impossibleLabel,
  impossibleMatch,
  manyToMany,
  absentOfAggregation,
  alertAlwaysFires,
  boolInAlert,
  comparisonNeverTrue,
  countNeverZero,
];
