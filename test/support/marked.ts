import assert from 'node:assert/strict';
import type { FileProblem } from '#features/file-problem.ts';
import { problemsIn, type TestFile } from './problems.ts';

/**
 * Asserts all problems of a file, marked in its text: below a line, `^^^ severity code: message` under the span (a single
 * `^` for an empty one; a span over several lines is marked on its first). The message may be left out or end in `…`.
 */
export async function assertMarked(file: TestFile): Promise<void> {
  const marks: string[] = [];
  const kept: string[] = [];
  for (const line of file.text.split('\n')) {
    if (/^\s*#?\s*\^+ (error|warning|information|hint) /.test(line)) {
      marks.push(`${kept.length - 1}|${line.replace('#', ' ')}`);
    } else {
      kept.push(line);
    }
  }
  const text = kept.join('\n');
  const found = await problemsIn({ ...file, text });
  const expected = marks.map((mark) => mark.trimEnd());
  const actual = found.map((problem, index) => shorten(markOf(text, problem), expected[index]));
  assert.deepEqual(actual, expected);
}

function markOf(text: string, { span, severity, problem }: FileProblem): string {
  const before = text.slice(0, span.start);
  const line = before.split('\n').length - 1;
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const lineEnd = text.indexOf('\n', span.start);
  const end = Math.min(span.end, lineEnd < 0 ? text.length : lineEnd);
  return `${line}|${' '.repeat(column)}${'^'.repeat(Math.max(1, end - span.start))} ${severity} ${problem.code}: ${problem.message}`;
}

/** Leaves out of the actual mark what the expected one leaves open. */
function shorten(actual: string, expected: string | undefined): string {
  if (expected?.endsWith('…') && actual.startsWith(expected.slice(0, -1))) {
    return expected;
  }
  return expected !== undefined && !expected.includes(': ') ? (actual.split(': ')[0] ?? actual) : actual;
}
