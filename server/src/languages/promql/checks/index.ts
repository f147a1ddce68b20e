import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { heedingVariables } from '../variables.ts';
import { promqlSyntax } from './promql-syntax.ts';
import { promqlType } from './promql-type.ts';
import { proseInQuery } from './prose-in-query.ts';

/** Parser and types leave Grafana's variables open by themselves. */
const knowVariables: ReadonlySet<Check<PromqlModel>> = new Set([promqlSyntax, promqlType]);

/** Every check of PromQL, by code. */
export const checks: readonly Check<PromqlModel>[] = [promqlSyntax, promqlType, proseInQuery].map((check) =>
  knowVariables.has(check) ? check : heedingVariables(check),
);
