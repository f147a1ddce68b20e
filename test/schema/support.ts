import assert from 'node:assert/strict';
import type { Flavour } from '#core/flavour.ts';
import type { Language, Suggestion } from '#core/language.ts';
import type { Edit } from '#core/problem.ts';
import { type Found, nothingKnown, problemsOfModel } from '../support/language-problems.ts';
import { assertMarks, readMarks } from '../support/marks.ts';

/** Everything a language's checks say of a text, in source order. */
export function problemsOf<Model>(language: Language<Model>, text: string, previous?: Model): readonly Found[] {
  return problemsOfModel(language, language.parse(text, undefined, previous));
}

/** Asserts all problems of a text, marked in it as `readMarks` describes. */
export function assertProblems<Model>(language: Language<Model>, text: string): void {
  const marked = readMarks(text);
  assertMarks(marked, problemsOf(language, marked.text));
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
export function labelsAt<Model>(language: Language<Model>, marked: string, flavour?: Flavour): readonly string[] {
  return suggestionsAt(language, marked, flavour).map(({ label }) => label);
}

/** The suggestions at the cursor `<|>`, best first. */
export function suggestionsAt<Model>(language: Language<Model>, marked: string, flavour: Flavour = 'prometheus'): readonly Suggestion[] {
  const { text, offset } = cursor(marked);
  const environment = { ...nothingKnown, settings: { ...nothingKnown.settings, flavour } };
  const items = language.complete?.(language.parse(text), offset, environment)?.items ?? [];
  return [...items].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.label < b.label ? -1 : 1));
}

/** The text after choosing a suggestion, tab stops left out or as they are filled. */
export function afterChoosing<Model>(language: Language<Model>, marked: string, label: string): string {
  const chosen = suggestionsAt(language, marked).find((suggestion) => suggestion.label === label);
  assert.ok(chosen, `no suggestion "${label}"`);
  const { text } = cursor(marked);
  const start = text.lastIndexOf('\n', chosen.replace.start - 1) + 1;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const insert = chosen.snippet ? plainSnippet(chosen.insert ?? '') : (chosen.insert ?? chosen.label);
  return applied(text, [{ at: chosen.replace, text: insert.replaceAll('\n', `\n${indent}`) }]);
}

/** A snippet as it stands before anything is typed: of choices the first one. */
function plainSnippet(snippet: string): string {
  const filled = snippet.replace(/\$\{\d(?:\|([^,|]*)[^}]*|:([^}]*))\}/g, (_, choice?: string, preset?: string) => choice ?? preset ?? '');
  return filled.replace(/\$\d/g, '').replace(/\\([$}\\])/g, '$1');
}

/** The Markdown of the hover at the cursor `<|>`. */
export function hoverAt<Model>(language: Language<Model>, marked: string): string | undefined {
  const { text, offset } = cursor(marked);
  return language.hover?.(language.parse(text), offset, nothingKnown)?.markdown;
}

/** A text without its cursor, and where that was. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  assert.ok(offset >= 0, 'no cursor');
  return { text: marked.replace('<|>', ''), offset };
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
