import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { featureNotEnabled } from './feature-not-enabled.ts';
import { promqlSyntax } from './promql-syntax.ts';
import { promqlType } from './promql-type.ts';
import { proseInQuery } from './prose-in-query.ts';

/** Every check of PromQL, by code. */
export const checks: readonly Check<PromqlModel>[] = [promqlSyntax, promqlType, featureNotEnabled, proseInQuery];
