import type { PromqlModel } from '../model.ts';
import { validExpressions } from '../valid-expressions.ts';
import { labelFlows } from './label-flow.ts';
import { includes } from './label-set.ts';

/** The labels that the series of an expression's result can have. */
export interface ResultLabels {
  may(label: string): boolean;
  /** Those that the expression names, whether each series has them or not; all there are where others are impossible. */
  readonly named: readonly string[];
}

/** Undefined where the text is not one expression that Prometheus would evaluate. */
export function resultLabels(model: PromqlModel): ResultLabels | undefined {
  const [expression, ...more] = validExpressions(model);
  if (!expression || more.length + model.prose.length > 0 || model.expressions.length > 1) {
    return undefined;
  }
  const { may, sure } = labelFlows(expression.root)(expression.root);
  const named = may.kind === 'exactly' ? [...may.labels] : [...sure.keys()];
  return { may: (label) => includes(may, label), named: named.filter((label) => label !== '__name__') };
}
