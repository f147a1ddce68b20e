import type { PromqlModel } from './model.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { everyPlace, type Place } from './walk.ts';

/** Every node of the expressions whose syntax is right, parents first: of broken text nothing is said but that it is broken. */
export function soundPlaces(model: PromqlModel): readonly Place[] {
  if (last?.model !== model) {
    const sound = model.expressions.filter((expression) => syntaxFaults(expression).length === 0);
    last = { model, places: sound.flatMap(({ root }) => [...everyPlace(root)]) };
  }
  return last.places;
}

/** One check after another asks for the same model; keeping more than one would cost memory for each of ten thousand rules. */
let last: { readonly model: PromqlModel; readonly places: readonly Place[] } | undefined;
