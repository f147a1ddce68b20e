import assert from 'node:assert/strict';
import type { Environment, Fact, Need } from '#core/environment.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { defaultSettings } from '#core/settings.ts';
import type { Span } from '#core/span.ts';
import { promql } from '#languages/promql/index.ts';
import type { PromqlModel } from '#languages/promql/model.ts';

/** What a test's workspace and its Prometheus know. */
export interface Known {
  readonly facts?: readonly Fact[];
  readonly answer?: (need: Need) => readonly string[] | undefined;
}

/** An environment that knows this and nothing else. */
export function environmentWith({ facts = [], answer = () => undefined }: Known = {}): Environment {
  return {
    uri: 'file:///workspace/a.promql',
    settings: defaultSettings,
    facts: {
      all: (kind) => facts.filter((fact) => fact.kind === kind),
      named: (kind, name) => facts.filter((fact) => fact.kind === kind && fact.name === name),
    },
    files: [],
    remote: { answer },
  };
}

/** A fact without a place. */
export function fact(kind: string, name: string, detail?: Readonly<Record<string, string>>): Fact {
  return { kind, name, span: { start: 0, end: 0 }, ...(detail === undefined ? {} : { detail }) };
}

/** A problem with the code and severity of its check. */
export interface CheckedProblem extends Problem {
  readonly code: string;
  readonly severity: string;
}

/** All problems of a text, in order. */
export function problemsOf(text: string, dialect?: string): readonly CheckedProblem[] {
  const model = promql.parse(text, dialect);
  const problems = (promql.checks ?? []).flatMap(({ code, severity, run }) =>
    [...run(model, environmentWith())].map((problem) => ({ ...problem, code, severity })),
  );
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** Asserts all problems of a text, each marked on a line of carets below its first line; a message may end in `…`. */
export function assertProblems(marked: string, dialect?: string): void {
  const marks: string[] = [];
  const kept: string[] = [];
  for (const line of marked.split('\n')) {
    if (/^\s*\^+ (error|warning|information|hint) /.test(line)) {
      marks.push(`${kept.length - 1}|${line.trimEnd()}`);
    } else {
      kept.push(line);
    }
  }
  const text = kept.join('\n');
  const found = problemsOf(text, dialect).map((problem, index) => shorten(markOf(text, problem), marks[index]));
  assert.deepEqual(found, marks);
}

function markOf(text: string, { span, severity, code, message }: CheckedProblem): string {
  const before = text.slice(0, span.start);
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const lineEnd = text.indexOf('\n', span.start);
  const length = Math.min(span.end, lineEnd < 0 ? text.length : lineEnd) - span.start;
  return `${before.split('\n').length - 1}|${' '.repeat(column)}${'^'.repeat(Math.max(1, length))} ${severity} ${code}: ${message}`;
}

function shorten(actual: string, expected: string | undefined): string {
  return expected?.endsWith('…') && actual.startsWith(expected.slice(0, -1)) ? expected : actual;
}

/** The text after the first fix of its first problem, with the fix's title. */
export function fixed(text: string, dialect?: string): { readonly title: string; readonly text: string } | undefined {
  const fix = problemsOf(text, dialect)[0]?.fixes?.[0];
  if (fix === undefined) {
    return undefined;
  }
  const edits = fix.edits.map(({ at, text: replacement }) => ({ span: 'span' in at ? at.span : at, replacement }));
  edits.sort((a, b) => b.span.start - a.span.start);
  return { title: fix.title, text: edits.reduce((result, { span, replacement }) => replaced(result, span, replacement), text) };
}

function replaced(text: string, { start, end }: Span, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** A text with its cursor `<|>` taken out. */
export interface Typed {
  readonly model: PromqlModel;
  readonly text: string;
  readonly offset: number;
}

/** Parses a text with a cursor. */
export function typed(marked: string, dialect?: string): Typed {
  const offset = marked.indexOf('<|>');
  assert.notEqual(offset, -1, 'no cursor');
  const text = marked.replace('<|>', '');
  return { model: promql.parse(text, dialect), text, offset };
}

/** The suggestions at the cursor. */
export function completed(marked: string, known?: Known, dialect?: string): Suggestions {
  const { model, offset } = typed(marked, dialect);
  return promql.complete?.(model, offset, environmentWith(known)) ?? { items: [] };
}

/** The labels of the suggestions at the cursor that are of the kinds. */
export function labelsAt(marked: string, kinds: readonly string[], known?: Known, dialect?: string): readonly string[] {
  return completed(marked, known, dialect)
    .items.filter(({ kind }) => kinds.includes(kind))
    .map(({ label }) => label);
}

/** The text after accepting a suggestion; snippet marks as they are. */
export function accepted(marked: string, label: string, known?: Known, dialect?: string): string {
  const { text } = typed(marked, dialect);
  const item = completed(marked, known, dialect).items.find((candidate: Suggestion) => candidate.label === label);
  assert.ok(item, `${label} is not offered`);
  return replaced(text, item.replace, item.insert ?? item.label);
}

/** What the language would like to know at the cursor. */
export function needsAt(marked: string): readonly Need[] {
  const { model, offset } = typed(marked);
  return [...(promql.needs?.(model, offset) ?? [])];
}

/** The hover at the cursor: the text it is about, and its Markdown. */
export function hovered(marked: string, known?: Known, dialect?: string): { readonly on: string; readonly markdown: string } | undefined {
  const { model, text, offset } = typed(marked, dialect);
  const hover = promql.hover?.(model, offset, environmentWith(known));
  return hover && { on: text.slice(hover.span.start, hover.span.end), markdown: hover.markdown };
}
