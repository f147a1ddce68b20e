import type { Environment, Fact, Need } from '#core/environment.ts';

/** Something of an environment that was looked at, and what stood there. */
export interface Look {
  readonly at: Place;
  readonly text: string;
}

type Place =
  | { readonly part: 'settings' | 'files' | 'server' }
  | { readonly part: 'facts'; readonly kind: string; readonly name?: string }
  | { readonly part: 'remote'; readonly need: Need };

/** The environment, with a list that grows by everything that is looked at in it. The list holds nothing of the environment itself. */
export function watchEnvironment(environment: Environment): { readonly environment: Environment; readonly looks: readonly Look[] } {
  const looks: Look[] = [];
  const seen = new Set<string>();
  const note = (at: Place): Environment => {
    const key = JSON.stringify(at);
    if (!seen.has(key)) {
      seen.add(key);
      looks.push({ at, text: textAt(at, environment) });
    }
    return environment;
  };
  // Every problem asks for its severity, and nearly every expression for the flavour.
  note({ part: 'settings' });
  note({ part: 'server' });
  const watched: Environment = {
    ...environment,
    get files() {
      return note({ part: 'files' }).files;
    },
    facts: {
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
  return looks.some(({ at, text }) => textAt(at, environment) !== text);
}

function textAt(at: Place, environment: Environment): string {
  switch (at.part) {
    case 'settings':
      return JSON.stringify(environment.settings);
    case 'server':
      return JSON.stringify(environment.server) ?? '';
    case 'remote':
      return JSON.stringify(environment.remote.answer(at.need)) ?? '';
    case 'files':
      return remembered(environment.files, () => environment.files.join('\n'));
    case 'facts': {
      const all = at.name === undefined ? environment.facts.all(at.kind) : undefined;
      return all ? remembered(all, () => factsAsText(all)) : factsAsText(environment.facts.named(at.kind, at.name ?? ''));
    }
  }
}

function factsAsText(facts: readonly Fact[]): string {
  return JSON.stringify(facts.map(({ kind, name, detail, uri }) => [kind, name, detail, uri]));
}

/** The same list is handed out until facts change, and many files look at the same. */
function remembered(list: readonly unknown[], make: () => string): string {
  const text = texts.get(list) ?? make();
  texts.set(list, text);
  return text;
}

const texts = new WeakMap<readonly unknown[], string>();
