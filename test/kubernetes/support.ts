import assert from 'node:assert/strict';
import type { Environment } from '#core/environment.ts';
import type { Problem, Severity } from '#core/problem.ts';
import { defaultSettings } from '#core/settings.ts';
import { kubernetes } from '#languages/kubernetes/index.ts';

/** A problem with the code and severity of its check. */
export interface Said extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** An environment in which nothing is known. */
export const nothingKnown: Environment = {
  uri: 'file:///workspace/manifest.yaml',
  settings: defaultSettings,
  facts: { all: () => [], named: () => [] },
  files: [],
  remote: { answer: () => undefined },
};

/** What the checks say of a text, in source order. */
export function saidOf(text: string): readonly Said[] {
  const model = kubernetes.parse(text);
  const said = (kubernetes.checks ?? []).flatMap(({ code, severity, run }) =>
    [...run(model, nothingKnown)].map((problem) => ({ ...problem, code, severity })),
  );
  return said.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** `line severity code: message` of each problem: for files that are not written for the test. */
export function listOf(text: string): readonly string[] {
  return saidOf(text).map(
    ({ span, severity, code, message }) => `${text.slice(0, span.start).split('\n').length} ${severity} ${code}: ${message}`,
  );
}

/**
 * Asserts all problems of a manifest, marked in its text: below a line, `^^^ code: message` under the span. A message may be
 * left out, or end in `…`.
 */
export function assertMarked(marked: string): void {
  const lines = marked.split('\n');
  const marks = lines.flatMap((line, index) => (isMark(line) ? [{ line: index, mark: line.trimEnd() }] : []));
  const expected = marks.map(({ line, mark }, before) => `${line - before - 1}|${mark}`);
  const text = unmarked(marked);
  const actual = saidOf(text).map((problem, index) => shorten(markOf(text, problem), expected[index]));
  assert.deepEqual(actual, expected);
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

function unmarked(marked: string): string {
  return marked
    .split('\n')
    .filter((line) => !isMark(line))
    .join('\n');
}

function isMark(line: string): boolean {
  return /^\s*\^+ [a-z]+(?:-[a-z]+)*(?::|\s*$)/.test(line);
}

function markOf(text: string, { span, code, message }: Said): string {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const line = text.slice(0, span.start).split('\n').length - 1;
  const carets = '^'.repeat(Math.max(1, text.slice(span.start, span.end).split('\n')[0]?.length ?? 0));
  return `${line}|${' '.repeat(span.start - lineStart)}${carets} ${code}: ${message}`;
}

function shorten(actual: string, expected = ''): string {
  if (expected.endsWith('…') && actual.startsWith(expected.slice(0, -1))) {
    return expected;
  }
  return expected.includes(': ') ? actual : (actual.split(': ')[0] ?? actual);
}
