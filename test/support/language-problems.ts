import type { Environment } from '#core/environment.ts';
import type { Language } from '#core/language.ts';
import type { Problem, Severity } from '#core/problem.ts';
import { defaultSettings } from '#core/settings.ts';

/** An environment in which nothing is known. */
export const nothingKnown: Environment = {
  uri: 'file:///workspace/test.yaml',
  settings: defaultSettings,
  facts: { all: () => [], named: () => [], find: () => [], changed: () => 0 },
  files: [],
  remote: { answer: () => undefined },
};

/** A problem with what its check says of it. */
export interface Found extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** Everything a language's checks say of a model, in source order. */
export function problemsOfModel<Model>(language: Language<Model>, model: Model, environment = nothingKnown): readonly Found[] {
  const found = (language.checks ?? []).flatMap(({ code, severity, run }) =>
    [...run(model, environment)].map((problem) => ({ severity, ...problem, code })),
  );
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
}
