import type { ParsedExpression, PromqlModel } from './model.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { typeFaults } from './types/check-types.ts';
import { everyPlace, type Place } from './walk.ts';

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

/** Every node of the valid expressions, parents first, each with what stands around it. */
export function validPlaces(model: PromqlModel): readonly Place[] {
  if (last?.model !== model) {
    last = { model, places: validExpressions(model).flatMap(({ root }) => [...everyPlace(root)]) };
  }
  return last.places;
}

/** One check after another asks for the same model; keeping more than one would cost memory for each of ten thousand rules. */
let last: { readonly model: PromqlModel; readonly places: readonly Place[] } | undefined;
