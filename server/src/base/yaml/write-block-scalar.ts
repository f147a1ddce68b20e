import type { HostEdit } from '#core/language.ts';
import { toHostOffset } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { editedSpan, editedValue, type WriteTarget } from './write-target.ts';

/** An edit of a literal or folded scalar in its own indentation; undefined where that would change what the lines mean. */
export function writeBlockScalar(target: WriteTarget, at: Span, text: string): HostEdit | undefined {
  const edit = withinContent(target, at, text);
  const value = editedValue(target, edit.at, edit.text);
  if (target.scalar.indentation === undefined || target.value.trim() === '') {
    return rewrite(target, value);
  }
  if (beginsWithBlank(value) && !/^[|>]-?\+?[0-9]/.test(target.host.slice(target.scalar.span.start, target.scalar.span.start + 3))) {
    return undefined;
  }
  const span = editedSpan(target, edit.at, target.segments[0]?.host ?? target.scalar.span.end);
  if (span && target.scalar.style === 'folded' && changesFolding(target.host, span, edit.text)) {
    return rewrite(target, value);
  }
  const written = edit.text.replaceAll('\n', lineBreak(target) + blanks(target.scalar.indentation));
  return span && { at: span, text: missingIndentation(target, span.start, edit.text + target.value.slice(edit.at.end)) + written };
}

/** The first line tells the indentation, unless the header does. */
function beginsWithBlank(value: string): boolean {
  return /^\n*[ \t]/.test(value);
}

/** In a folded text, what a line begins with and where it ends decide how breaks are read. */
function changesFolding(host: string, { start, end }: Span, text: string): boolean {
  const before = host.slice(host.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' || text.includes('\n') || host.slice(start, end).includes('\n');
}

/** An empty line has less indentation than the text that comes to stand on it needs. */
function missingIndentation({ host, scalar }: WriteTarget, at: number, rest: string): string {
  const column = at - (host.lastIndexOf('\n', at - 1) + 1);
  return rest === '' || rest.startsWith('\n') ? '' : blanks(Math.max(0, (scalar.indentation ?? 0) - column));
}

/** The final line breaks come from the header (`|-`, `|`, `|+`) and from what follows: an edit leaves them alone. */
function withinContent({ value }: WriteTarget, at: Span, text: string): { readonly at: Span; readonly text: string } {
  const contentEnd = value.length - (/\n+$/.exec(value)?.[0].length ?? 0);
  if (at.end <= contentEnd) {
    return { at, text };
  }
  const trimmed = text.replace(/\n+$/, '');
  const newLines = trimmed === '' ? 0 : Math.max(0, at.start - contentEnd);
  return { at: { start: Math.min(at.start, contentEnd), end: contentEnd }, text: '\n'.repeat(newLines) + trimmed };
}

/** The whole scalar anew, as a literal one: every line stands as it is. */
function rewrite(target: WriteTarget, value: string): HostEdit | undefined {
  const { host, scalar } = target;
  const lines = value.replace(/\n+$/, '').split('\n');
  if (beginsWithBlank(value) || value === '') {
    return undefined;
  }
  const header = (/^[^\r\n]*/.exec(host.slice(scalar.span.start, scalar.span.start + 1000))?.[0] ?? '|').trimEnd();
  const literal = header.replace(/^[|>]([-+]?)[0-9]?([-+]?)/, '|$1$2');
  const indentation = blanks(
    target.value.trim() === '' ? parentIndentation(target) + 2 : (scalar.indentation ?? parentIndentation(target) + 2),
  );
  const indented = lines.map((line) => (line === '' ? '' : indentation + line));
  return { at: { start: scalar.span.start, end: lastCharacterEnd(target) }, text: [literal, ...indented].join(lineBreak(target)) };
}

/** Blanks at the end of the last line are part of the value, though not of the scalar's span. */
function lastCharacterEnd({ value, segments, scalar }: WriteTarget): number {
  const end = value.replace(/\n+$/, '').length;
  return (end > 0 ? toHostOffset(segments, end, 'before') : undefined) ?? scalar.span.end;
}

/** How far the line with the header is indented, a dash of a list item counted in. */
function parentIndentation({ host, scalar }: WriteTarget): number {
  const lineStart = host.lastIndexOf('\n', scalar.span.start - 1) + 1;
  return /^ *(- +(?=[^|>]))*/.exec(host.slice(lineStart, scalar.span.start + 1))?.[0].length ?? 0;
}

function lineBreak({ host, scalar }: WriteTarget): string {
  const feed = host.indexOf('\n', scalar.span.start);
  return feed > 0 && host[feed - 1] === '\r' ? '\r\n' : '\n';
}

function blanks(count: number): string {
  return ' '.repeat(count);
}
