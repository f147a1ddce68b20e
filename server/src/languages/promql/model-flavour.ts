import type { Environment } from '#core/environment.ts';
import { type Flavour, flavourOf } from '#core/flavour.ts';
import type { PromqlModel } from './model.ts';

/** Who evaluates the text: the one that the text around names, else the chosen or connected one. */
export function flavourFor(model: PromqlModel, environment: Environment): Flavour {
  return flavourOf(evaluatingEnvironment(model, environment));
}

/** The environment in which the text is evaluated: with the flavour that the text around names as if it were chosen. */
export function evaluatingEnvironment({ flavour }: PromqlModel, environment: Environment): Environment {
  return flavour === undefined ? environment : { ...environment, settings: { ...environment.settings, flavour } };
}
