import type { Environment, Need } from './environment.ts';

/** Something of an environment that was looked at, and what stood there: the same thing as long as it is the same by value. */
export interface Look {
  readonly at: Place;
  readonly seen: unknown;
}

type Place =
  | { readonly part: 'settings' | 'files' | 'server' }
  | { readonly part: 'facts'; readonly kind: string; readonly name?: string }
  | { readonly part: 'remote'; readonly need: Need };

/** The environment, with a list that grows by everything that is looked at in it. */
export function watchEnvironment(environment: Environment): { readonly environment: Environment; readonly looks: readonly Look[] } {
  // Every problem asks for its severity, and nearly every expression for the flavour.
  const looks: Look[] = [lookAt({ part: 'settings' }, environment), lookAt({ part: 'server' }, environment)];
  const note = (at: Place): Environment => {
    if (!looks.some((look) => isSame(look.at, at))) {
      looks.push(lookAt(at, environment));
    }
    return environment;
  };
  const { uri, settings, server } = environment;
  // Written out: to spread an environment that is itself watched would be to look at all of it.
  const watched: Environment = {
    uri,
    settings,
    ...(server ? { server } : {}),
    get files() {
      return note({ part: 'files' }).files;
    },
    facts: {
      changed: environment.facts.changed,
      all: (kind) => note({ part: 'facts', kind }).facts.all(kind),
      named: (kind, name) => note({ part: 'facts', kind, name }).facts.named(kind, name),
      find: (kind, typed, limit) => note({ part: 'facts', kind }).facts.find(kind, typed, limit),
    },
    remote: { answer: (need) => note({ part: 'remote', need }).remote.answer(need) },
  };
  return { environment: watched, looks };
}

/** Whether something that was looked at is otherwise in another environment. Of facts their places do not count, as everywhere. */
export function isOtherwise(looks: readonly Look[], environment: Environment): boolean {
  return looks.some(({ at, seen }) => whatStandsAt(at, environment) !== seen);
}

function lookAt(at: Place, environment: Environment): Look {
  return { at, seen: whatStandsAt(at, environment) };
}

function isSame(one: Place, other: Place): boolean {
  // By hand where it can be: every expression of a long file looks at several facts.
  if (one.part !== other.part || one.part === 'remote' || other.part === 'remote') {
    return one.part === other.part && JSON.stringify(one) === JSON.stringify(other);
  }
  return one.part !== 'facts' || other.part !== 'facts' || (one.kind === other.kind && one.name === other.name);
}

function whatStandsAt(at: Place, environment: Environment): unknown {
  switch (at.part) {
    case 'facts':
      return environment.facts.changed(at.kind, at.name);
    case 'remote':
      return JSON.stringify(environment.remote.answer(at.need));
    default:
      return environment[at.part];
  }
}
