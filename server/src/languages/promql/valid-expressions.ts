import type { ParsedExpression, PromqlModel } from './model.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { typeFaults } from './types/check-types.ts';

/** The expressions that Prometheus would evaluate: what else is to be said of an expression waits until it is one. */
export function validExpressions(model: PromqlModel): readonly ParsedExpression[] {
  const known = kept.get(model);
  if (known !== undefined) {
    return known;
  }
  const valid = model.expressions.filter(
    (expression) => syntaxFaults(expression).length === 0 && typeFaults(model.text, expression.root).length === 0,
  );
  kept.set(model, valid);
  return valid;
}

const kept = new WeakMap<PromqlModel, readonly ParsedExpression[]>();
