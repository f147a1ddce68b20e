import type { Span } from '#core/span.ts';
import type { BuildInput } from './build-tree.ts';
import { putMaskedLines } from './masked-lines.ts';
import { type Attempt, attempt, type ParseFailure } from './parse-unit.ts';
import { applyPatches, type Patch } from './patch.ts';
import type { RawNode } from './raw.ts';
import { likelyRepairs, maskedLine, type Repair } from './repairs.ts';
import { contentLineBefore, lineAt, writtenLineBefore } from './text-lines.ts';
import type { YamlError } from './tree.ts';

/** A text to parse, perhaps the skeleton of a document. */
export interface RecoverInput {
  readonly text: string;
  /** Of a skeleton: the document's text, the way to its offsets, and the items cut out. */
  readonly document?: { readonly text: string; readonly place: (offset: number) => number; readonly units: BuildInput['units'] };
}

/** What could be read of a text and what had to be overlooked for it, in the offsets of the text (or the document). */
export interface Recovered {
  readonly roots: readonly RawNode[];
  readonly errors: readonly YamlError[];
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
  readonly unitsPlaced: number;
}

/** How many characters may be read in all attempts together: about a third of a second. */
const mostRead = 4_000_000;
/** What an attempt costs besides, in characters. */
const perAttempt = 10_000;
/** A text with more faults than this is something else than YAML. */
const mostRepairs = 50;
const largestWindow = 20_000;
const beforeFailure = 6_000;
const behindFailure = 2_000;

/** Parses a text, repairing line by line what the parser cannot take. Bounded: in the end the rest is left unread. */
export function parseWithRepairs(input: RecoverInput): Recovered {
  const { text } = input;
  let repairs: readonly Repair[] = [];
  let budget = mostRead;
  for (;;) {
    const outcome = attemptWith(input, repairs, { start: 0, end: text.length });
    if ('result' in outcome) {
      return finish(input, outcome, repairs);
    }
    const { chosen, read } = chooseRepair(input, repairs, outcome.failure, budget);
    budget -= read + outcome.failure.offset + perAttempt + text.length / 20;
    if (!chosen || budget <= 0 || repairs.length >= mostRepairs) {
      return giveUp(input, repairs, outcome.failure);
    }
    repairs = withRepair(repairs, chosen);
  }
}

type Success = Extract<Attempt, { readonly result: unknown }>;

function finish(input: RecoverInput, { result }: Success, repairs: readonly Repair[]): Recovered {
  const place = placeOf(input);
  const masked = repairs.filter((repair) => repair.masked).map(({ error }) => place(error.span.start));
  const [first, ...others] = result.documents;
  const root = masked.length > 0 ? putMaskedLines(input.document?.text ?? input.text, masked, first) : first;
  const at = (offset: number) => place(Math.min(offset, input.text.length));
  const errors = repairs.map(({ error }) => ({ ...error, span: { start: at(error.span.start), end: at(error.span.end) } }));
  return { ...result, roots: [root, ...others].filter((node) => node !== undefined), errors };
}

/** Reads up to the line that defeats us. */
function giveUp(input: RecoverInput, repairs: readonly Repair[], failure: ParseFailure): Recovered {
  const { text } = input;
  const last = maskedLine(text, Math.min(failure.offset, text.length));
  for (let count = 0, until = last.line; until > 0 && count < 12; count++) {
    const outcome = attemptWith(input, repairs, { start: 0, end: until });
    if ('result' in outcome) {
      return finish(input, outcome, [...repairs.filter(({ line }) => line < until), { ...last, masked: false }]);
    }
    // A few lines back, then ever further: something that was opened long before may never have been closed.
    until = lineAt(text, Math.min(outcome.failure.offset, count < 3 ? until - 1 : Math.floor(until * 0.7))).start;
  }
  return {
    roots: [],
    errors: [{ ...last.error, span: { start: 0, end: Math.min(last.error.span.end, text.length) } }],
    anchors: new Set(),
    aliases: new Set(),
    unitsPlaced: 0,
  };
}

/** Parses a part of the repaired text; the failure's offset is the text's own. */
function attemptWith(input: RecoverInput, repairs: readonly Repair[], { start, end }: Span): Attempt {
  const { text, document } = input;
  const outer = placeOf(input);
  const patches = repairs.flatMap((repair) => repair.patches).filter((patch) => patch.start >= start && patch.end <= end);
  const patched = applyPatches(text.slice(start, end), shiftedPatches(patches, -start));
  const outcome = attempt(patched.text, {
    place: (offset) => outer(start + patched.place(offset)),
    placeholders: placeholdersOf(text, repairs, outer),
    ...(document?.units && { units: document.units }),
  });
  return 'failure' in outcome ? { failure: { ...outcome.failure, offset: start + patched.place(outcome.failure.offset) } } : outcome;
}

function shiftedPatches(patches: readonly Patch[], by: number): readonly Patch[] {
  return by === 0 ? patches : patches.map((patch) => ({ ...patch, start: patch.start + by, end: patch.end + by }));
}

function placeholdersOf(text: string, repairs: readonly Repair[], place: (offset: number) => number): BuildInput['placeholders'] & {} {
  const spans = repairs.flatMap(({ placeholder }) => (placeholder ? [placeholder] : []));
  return new Map(spans.map(({ start, end }) => [place(start), { start: place(start), end: place(end), text: text.slice(start, end) }]));
}

function placeOf({ document }: RecoverInput): (offset: number) => number {
  return document?.place ?? ((offset) => offset);
}

interface Choice {
  readonly chosen?: Repair;
  readonly read: number;
}

/** The first repair that lets the text behind the failure parse, else the one that gets furthest. */
function chooseRepair(input: RecoverInput, repairs: readonly Repair[], failure: ParseFailure, budget: number): Choice {
  const { text } = input;
  const window = windowAround(input, repairs, failure);
  let chosen: Repair | undefined;
  let furthest = failure.offset;
  let read = 0;
  for (const candidate of candidates(text, repairs, failure)) {
    if (read > budget) {
      break;
    }
    const outcome = attemptWith(input, withRepair(repairs, candidate), window);
    const reached = 'result' in outcome ? text.length : outcome.failure.offset;
    read += Math.min(reached, window.end) - window.start + perAttempt;
    if (reached >= window.end) {
      return { chosen: candidate, read };
    }
    if (reached > furthest && lineAt(text, reached).start > lineAt(text, furthest).start) {
      furthest = reached;
      chosen = candidate;
    }
  }
  return { ...(chosen && { chosen }), read };
}

/**
 * The part of a long text in which repairs are judged. It begins at a line that no later one is left of, so that it parses
 * alone as it does in its place; if it does not fail alike, the text is read from its start.
 */
function windowAround(input: RecoverInput, repairs: readonly Repair[], failure: ParseFailure): Span {
  const { text } = input;
  if (text.length <= largestWindow) {
    return { start: 0, end: text.length };
  }
  const end = Math.min(text.length, lineAt(text, failure.offset + behindFailure).start);
  const reported = lineAt(text, failure.offset);
  let first = contentLineBefore(text, reported);
  for (let line = first; line && line.start > reported.start - beforeFailure; line = contentLineBefore(text, line)) {
    first = line.indentation <= (first?.indentation ?? 0) ? line : first;
  }
  const window = { start: first?.start ?? 0, end };
  const alone = attemptWith(input, repairs, window);
  const failsAlike = 'failure' in alone && lineAt(text, alone.failure.offset).start === reported.start;
  return failsAlike ? window : { start: 0, end };
}

function candidates(text: string, repairs: readonly Repair[], failure: ParseFailure): readonly Repair[] {
  const reported = lineAt(text, Math.min(failure.offset, text.length));
  // A blank line, such as the end of the text, is where the parser noticed, never what is wrong.
  const above = writtenLineBefore(text, reported);
  const suspects = [above, reported.content !== '' || !above ? reported : undefined].filter((line) => line !== undefined);
  const masks = suspects.map((line) => maskedLine(text, line.start));
  return [...likelyRepairs(text, failure), ...masks].filter((candidate) => !repairs.some((repair) => isSame(repair, candidate)));
}

function isSame(a: Repair, b: Repair): boolean {
  return (
    a.line === b.line && a.masked === b.masked && a.patches[0]?.text === b.patches[0]?.text && a.patches[0]?.start === b.patches[0]?.start
  );
}

/** A repair takes the place of those on its line. */
function withRepair(repairs: readonly Repair[], added: Repair): readonly Repair[] {
  return [...repairs.filter((repair) => repair.line !== added.line && !overlap(repair, added)), added].sort((a, b) => a.line - b.line);
}

function overlap(a: Repair, b: Repair): boolean {
  return a.patches.some((one) => b.patches.some((other) => one.start < other.end && other.start < one.end));
}
