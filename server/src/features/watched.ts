import type { Environment } from '#core/environment.ts';
import { isOtherwise, type Look, watchEnvironment } from '#core/watched-environment.ts';

/** What was found in an environment, where it was looked for, and the last environment in which that stood as it did. */
export interface Watched<Found> {
  environment: Environment;
  readonly looks: readonly Look[];
  readonly found: Found;
}

/**
 * What was found before, as long as nothing is otherwise where it was looked for, else what is found now: an edit that changes what one
 * rule tells is nothing to the ten thousand that do not name it.
 */
export function watched<Found>(
  last: Watched<Found> | undefined,
  environment: Environment,
  find: (around: Environment) => Found,
): Watched<Found> {
  if (last && (last.environment === environment || !isOtherwise(last.looks, environment))) {
    last.environment = environment;
    return last;
  }
  const { environment: around, looks } = watchEnvironment(environment);
  return { environment, looks, found: find(around) };
}
