import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { Environment, Fact, Need } from '#core/environment.ts';
import type { ConnectedServer, Flavour } from '#core/flavour.ts';
import type { HostEdit, Suggestion, Suggestions } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { format } from '#languages/promql/format/format.ts';
import { promql } from '#languages/promql/index.ts';
import type { PromqlModel } from '#languages/promql/model.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { createFactStore } from '#server/fact-store.ts';
import { type Found, nothingKnown, problemsOfModel } from '../support/language-problems.ts';
import { assertMarks, readMarks } from '../support/marks.ts';

/** What a test's workspace and its Prometheus know. */
export interface Known {
  readonly facts?: readonly Fact[];
  readonly answer?: (need: Need) => readonly string[] | undefined;
  readonly flavour?: Flavour;
  /** The connected server; none by default. */
  readonly server?: ConnectedServer;
}

/** An environment that knows this and nothing else. */
export function environmentWith({ facts = [], answer = () => undefined, flavour, server }: Known = {}): Environment {
  return {
    ...nothingKnown,
    facts: factIndex(facts),
    remote: { answer },
    ...(server ? { server } : {}),
    ...(flavour ? { settings: { ...nothingKnown.settings, flavour } } : {}),
  };
}

function factIndex(facts: readonly Fact[]): Environment['facts'] {
  const store = createFactStore();
  store.tell('file:///workspace/facts', facts);
  return store.index;
}

/** A fact without a place. */
export function fact(kind: string, name: string, detail?: Readonly<Record<string, string>>): Fact {
  return { kind, name, span: { start: 0, end: 0 }, ...(detail === undefined ? {} : { detail }) };
}

/** What is said of a text, and asserted of it, by the checks with these codes, or by all. */
export function about(...codes: readonly string[]) {
  /** The problems of a text, in order. */
  const problemsOf = (text: string, dialect?: string, known?: Known): readonly Found[] =>
    problemsOfModel(promql, promql.parse(text, dialect), environmentWith(known)).filter(
      ({ code }) => codes.length === 0 || codes.includes(code),
    );

  /** Asserts the problems of a text, marked in it as `readMarks` describes. */
  const assertProblems = (text: string, dialect?: string, known?: Known): void => {
    const marked = readMarks(text);
    assertMarks(marked, problemsOf(marked.text, dialect, known));
  };

  /** The text after the first fix of its first problem, with the fix's title. */
  const fixed = (text: string, dialect?: string, known?: Known): { readonly title: string; readonly text: string } | undefined => {
    const fix = problemsOf(text, dialect, known)[0]?.fixes?.[0];
    if (fix === undefined) {
      return undefined;
    }
    const edits = fix.edits.map(({ at, text: replacement }) => ({ span: 'span' in at ? at.span : at, replacement }));
    edits.sort((a, b) => b.span.start - a.span.start);
    return { title: fix.title, text: edits.reduce((result, { span, replacement }) => replaced(result, span, replacement), text) };
  };

  /** One test for each text: the first fix of its first problem, and the text after it. */
  const assertFixes = (fixes: readonly (readonly [before: string, title: string, after: string])[], known?: Known): void => {
    for (const [before, title, after] of fixes) {
      it(`${title}: ${JSON.stringify(before)}`, () => assert.deepEqual(fixed(before, undefined, known), { title, text: after }));
    }
  };
  return { problemsOf, assertProblems, fixed, assertFixes };
}

export const { problemsOf, assertProblems, fixed, assertFixes } = about();

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
  return completedIn(marked, environmentWith(known), dialect);
}

/** The suggestions at the cursor in an environment that several questions share. */
export function completedIn(marked: string, environment: Environment, dialect?: string): Suggestions {
  const { model, offset } = typed(marked, dialect);
  return promql.complete?.(model, offset, environment) ?? { items: [] };
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

/** What a feature of the language would like to know at the cursor. */
export function needsAt(marked: string, feature: 'completion' | 'hover' = 'completion', dialect?: string): readonly Need[] {
  const { model, offset } = typed(marked, dialect);
  return [...(promql.needs?.(model, offset, feature) ?? [])];
}

/** The hover at the cursor: the text it is about, and its Markdown. */
export function hovered(marked: string, known?: Known, dialect?: string): { readonly on: string; readonly markdown: string } | undefined {
  const { model, text, offset } = typed(marked, dialect);
  const hover = promql.hover?.(model, offset, environmentWith(known));
  return hover && { on: text.slice(hover.span.start, hover.span.end), markdown: hover.markdown };
}

/** A text as its edits make it. */
export function withEdits(text: string, edits: readonly HostEdit[]): string {
  return [...edits]
    .sort((a, b) => b.at.start - a.at.start)
    .reduce((all, { at, text: part }) => all.slice(0, at.start) + part + all.slice(at.end), text);
}

/** A text laid out by our formatter. */
export function formatted(text: string, dialect?: string): string {
  return withEdits(text, format(parsePromql(text, dialect)));
}
