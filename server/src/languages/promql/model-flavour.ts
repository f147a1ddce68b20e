import type { Environment } from '#core/environment.ts';
import { type Flavour, flavourOf } from '#core/flavour.ts';
import type { PromqlModel } from './model.ts';

/** Who evaluates the text: the one that the text around names, else the chosen or connected one. */
export function flavourFor({ flavour }: PromqlModel, environment: Environment): Flavour {
  return flavour ?? flavourOf(environment);
}
