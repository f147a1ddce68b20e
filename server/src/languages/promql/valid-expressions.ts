import type { ParsedExpression, PromqlModel } from './model.ts';
import { syntaxFaults } from './syntax-faults.ts';
import type { Expression } from './tree.ts';
import { typeFaults } from './types/check-types.ts';
import { everyNode } from './walk.ts';

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

/** Every node of the valid expressions, parents first, each with the whole expression. */
export function* validNodes(model: PromqlModel): Generator<{ readonly node: Expression; readonly root: Expression }> {
  for (const { root } of validExpressions(model)) {
    for (const node of everyNode(root)) {
      yield { node, root };
    }
  }
}
