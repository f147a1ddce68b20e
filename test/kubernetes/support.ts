import assert from 'node:assert/strict';
import type { Problem } from '#core/problem.ts';
import { kubernetes } from '#languages/kubernetes/index.ts';
import { type Found, problemsOfModel } from '../support/language-problems.ts';
import { assertMarks, readMarks } from '../support/marks.ts';

/** What the checks say of a text, in source order. */
export function saidOf(text: string): readonly Found[] {
  return problemsOfModel(kubernetes, kubernetes.parse(text));
}

/** `line severity code: message` of each problem: for files that are not written for the test. */
export function listOf(text: string): readonly string[] {
  return saidOf(text).map(
    ({ span, severity, code, message }) => `${text.slice(0, span.start).split('\n').length} ${severity} ${code}: ${message}`,
  );
}

/** Asserts all problems of a manifest, marked in its text as `readMarks` describes. */
export function assertMarked(text: string): void {
  const marked = readMarks(text);
  assertMarks(marked, saidOf(marked.text));
}

/** Asserts what the first fix of the first problem with that code makes of a text. */
export function assertFixed(text: string, code: string, title: string, expected: string): void {
  const problem = saidOf(text).find((one) => one.code === code);
  const fix = problem?.fixes?.[0];
  assert.equal(fix?.title, title);
  assert.equal(applied(text, fix), expected);
}

/** The text after a fix whose edits are all in this text. */
export function applied(text: string, fix: NonNullable<Problem['fixes']>[number] | undefined): string {
  assert.ok(fix, 'no fix');
  const edits = fix.edits.flatMap(({ at, text: written }) => ('start' in at ? [{ at, written }] : []));
  assert.equal(edits.length, fix.edits.length);
  return edits
    .sort((a, b) => b.at.start - a.at.start)
    .reduce((changed, { at, written }) => changed.slice(0, at.start) + written + changed.slice(at.end), text);
}

/** The text without `<|>`, and where it stood. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  assert.ok(offset >= 0, 'no <|>');
  return { text: marked.replace('<|>', ''), offset };
}
