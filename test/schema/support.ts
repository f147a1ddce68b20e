import assert from 'node:assert/strict';
import type { Environment } from '#core/environment.ts';
import type { Language, Suggestion } from '#core/language.ts';
import type { Edit, Problem, Severity } from '#core/problem.ts';
import { defaultSettings } from '#core/settings.ts';

/** An environment that knows nothing. */
export const noEnvironment: Environment = {
  uri: 'file:///test.yml',
  settings: defaultSettings,
  facts: { all: () => [], named: () => [] },
  files: [],
  remote: { answer: () => undefined },
};

/** A problem with what its check says of it. */
export interface Found extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** Everything a language's checks say of a text, in source order. */
export function problemsOf<Model>(language: Language<Model>, text: string, previous?: Model): readonly Found[] {
  return problemsOfModel(language, language.parse(text, undefined, previous));
}

/** Everything a language's checks say of a model, in source order. */
export function problemsOfModel<Model>(language: Language<Model>, model: Model): readonly Found[] {
  const found = (language.checks ?? []).flatMap(({ code, severity, run }) =>
    [...run(model, noEnvironment)].map((problem) => ({ ...problem, code, severity })),
  );
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
}

/**
 * Asserts all problems of a text, marked in it: below a line, `^^^ severity code: message` under the span. The message may be left
 * out or end in `…`.
 */
export function assertProblems<Model>(language: Language<Model>, marked: string): void {
  const kept: string[] = [];
  const marks: string[] = [];
  for (const line of marked.split('\n')) {
    if (/^\s*\^+ (error|warning|information|hint) /.test(line)) {
      marks.push(`${kept.length - 1}|${line.trimEnd()}`);
    } else {
      kept.push(line);
    }
  }
  const text = kept.join('\n');
  const actual = problemsOf(language, text).map((problem, index) => shorten(markOf(text, problem), marks[index]));
  assert.deepEqual(actual, marks);
}

/** Asserts what a fix of the only problem (or of the first with that code) makes of a text. */
export function assertFix<Model>(language: Language<Model>, before: string, title: string, after: string): void {
  const fix = problemsOf(language, before)
    .flatMap(({ fixes }) => fixes ?? [])
    .find((candidate) => candidate.title === title);
  assert.ok(fix, `no fix "${title}"`);
  assert.equal(applied(before, fix.edits), after);
}

/** The labels suggested at the cursor `<|>`. */
export function labelsAt<Model>(language: Language<Model>, marked: string): readonly string[] {
  return suggestionsAt(language, marked).map(({ label }) => label);
}

/** The suggestions at the cursor `<|>`, best first. */
export function suggestionsAt<Model>(language: Language<Model>, marked: string): readonly Suggestion[] {
  const { text, offset } = cursor(marked);
  const items = language.complete?.(language.parse(text), offset, noEnvironment)?.items ?? [];
  return [...items].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.label < b.label ? -1 : 1));
}

/** The text after choosing a suggestion, tab stops left out. */
export function afterChoosing<Model>(language: Language<Model>, marked: string, label: string): string {
  const chosen = suggestionsAt(language, marked).find((suggestion) => suggestion.label === label);
  assert.ok(chosen, `no suggestion "${label}"`);
  const { text } = cursor(marked);
  const start = text.lastIndexOf('\n', chosen.replace.start - 1) + 1;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const insert = (chosen.insert ?? chosen.label).replace(/\$\d/g, '').replaceAll('\n', `\n${indent}`);
  return applied(text, [{ at: chosen.replace, text: insert }]);
}

/** The Markdown of the hover at the cursor `<|>`. */
export function hoverAt<Model>(language: Language<Model>, marked: string): string | undefined {
  const { text, offset } = cursor(marked);
  return language.hover?.(language.parse(text), offset, noEnvironment)?.markdown;
}

/** A text without its cursor, and where that was. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  assert.ok(offset >= 0, 'no cursor');
  return { text: marked.replace('<|>', ''), offset };
}

function markOf(text: string, { span, severity, code, message }: Found): string {
  const before = text.slice(0, span.start);
  const line = before.split('\n').length - 1;
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const lineEnd = text.indexOf('\n', span.start);
  const end = Math.min(span.end, lineEnd < 0 ? text.length : lineEnd);
  return `${line}|${' '.repeat(column)}${'^'.repeat(Math.max(1, end - span.start))} ${severity} ${code}: ${message}`;
}

function shorten(actual: string, expected: string | undefined): string {
  if (expected?.endsWith('…') && actual.startsWith(expected.slice(0, -1))) {
    return expected;
  }
  return expected !== undefined && !expected.includes(': ') ? (actual.split(': ')[0] ?? actual) : actual;
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { at, text: replacement } of [...edits].sort((a, b) => startOf(b) - startOf(a))) {
    assert.ok(!('kind' in at), 'an edit of another file');
    result = result.slice(0, at.start) + replacement + result.slice(at.end);
  }
  return result;
}

function startOf({ at }: Edit): number {
  return 'kind' in at ? -1 : at.start;
}
