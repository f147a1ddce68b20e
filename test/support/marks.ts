import assert from 'node:assert/strict';
import type { Severity } from '#core/problem.ts';
import type { Span } from '#core/span.ts';

/** A problem as it is marked in a text. */
export interface MarkedProblem {
  readonly span: Span;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** A text and the marks that stood in it, each with the line it is about. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly string[];
}

/**
 * Takes the marks out of a text: below a line, `^^^ severity code: message` under the span (a single `^` for an empty one; a
 * span over several lines is marked on its first). A mark may begin with `#`; its message may be left out or end in `…`.
 */
export function readMarks(marked: string): MarkedText {
  const marks: string[] = [];
  const kept: string[] = [];
  for (const line of marked.split('\n')) {
    if (/^\s*#?\s*\^+ (error|warning|information|hint) /.test(line)) {
      marks.push(`${kept.length - 1}|${line.replace(/^(\s*)#/, '$1 ').trimEnd()}`);
    } else {
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), marks };
}

/** Asserts that the marks state all problems, and nothing else. */
export function assertMarks({ text, marks }: MarkedText, found: readonly MarkedProblem[]): void {
  assert.deepEqual(
    found.map((problem, index) => asOpenAs(marks[index], markOf(text, problem))),
    marks,
  );
}

function markOf(text: string, { span, severity, code, message }: MarkedProblem): string {
  const before = text.slice(0, span.start);
  const line = before.split('\n').length - 1;
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const lineEnd = text.indexOf('\n', span.start);
  const end = Math.min(span.end, lineEnd < 0 ? text.length : lineEnd);
  return `${line}|${' '.repeat(column)}${'^'.repeat(Math.max(1, end - span.start))} ${severity} ${code}: ${message}`;
}

/** Leaves out of the actual mark what the expected one leaves open. */
function asOpenAs(expected: string | undefined, actual: string): string {
  if (expected?.endsWith('…') && actual.startsWith(expected.slice(0, -1))) {
    return expected;
  }
  return expected !== undefined && !expected.includes(': ') ? (actual.split(': ')[0] ?? actual) : actual;
}
