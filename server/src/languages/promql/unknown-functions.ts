import type { Environment } from '#core/environment.ts';
import { flavourOf } from '#core/flavour.ts';
import { isBefore, serverOfFlavour } from '#core/server-version.ts';
import { removedFunctions, type StillKnown } from './data/removed-functions.ts';
import type { Fault } from './model.ts';

/** The name that Prometheus 3 calls an unknown function, where the fault is that one. */
export function unknownFunction({ message }: Fault): string | undefined {
  return /^unknown function with name "(.*)"$/.exec(message)?.[1];
}

/**
 * The connected server takes, or may take, the function that Prometheus 3 no longer has: a Prometheus of before, and Thanos and Mimir,
 * which do not tell with which Prometheus they were built.
 */
export function stillKnown(name: string, environment: Environment): StillKnown | undefined {
  const known = removedFunctions.get(name)?.stillKnown;
  const server = serverOfFlavour(environment);
  if (known === undefined || server === undefined) {
    return undefined;
  }
  const flavour = flavourOf(environment);
  const knowsIt =
    flavour === 'prometheus' ? server.version !== undefined && isBefore(server.version, known.until) : flavour !== 'victoriametrics';
  return knowsIt ? known : undefined;
}
