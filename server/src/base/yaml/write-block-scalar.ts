import type { HostEdit } from '#core/language.ts';
import { toHostOffset } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { type ParentIndentation, parentIndentation } from './parent-indentation.ts';
import { editedSpan, editedValue, type WriteTarget } from './write-target.ts';

/** An edit of a literal or folded scalar in its own indentation; undefined where that would change what the lines mean. */
export function writeBlockScalar(target: WriteTarget, at: Span, text: string): HostEdit | undefined {
  const edit = withinContent(target, at, text);
  const value = editedValue(target, edit.at, edit.text);
  if (target.scalar.indentation === undefined || target.value.trim() === '') {
    return rewrite(target, value);
  }
  if (beginsWithBlank(value) && !/^[|>]-?\+?[0-9]/.test(target.host.slice(target.scalar.span.start, target.scalar.span.start + 3))) {
    return rewrite(target, value);
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
  const outer = parentIndentation(target.host, target.scalar);
  const indentation = target.value.trim() === '' ? outer.columns + 2 : (scalar.indentation ?? outer.columns + 2);
  const header = (/^[^\r\n]*/.exec(host.slice(scalar.span.start, scalar.span.start + 1000))?.[0] ?? '|').trimEnd();
  const [, chomping = ''] = /^[|>][0-9]?([-+]?)/.exec(header.replace(/^([|>])([-+])([0-9])/, '$1$3$2')) ?? [];
  const rest = header.replace(/^[|>][-+0-9]*/, '');
  const text = literalBlock(target, { value, indentation, outer, chomping, rest });
  return text === undefined ? undefined : { at: { start: scalar.span.start, end: lastCharacterEnd(target) }, text };
}

/** A plain or quoted scalar anew, as a literal one; a comment behind it comes to stand behind the header. */
export function writeAsBlockScalar(target: WriteTarget, value: string): HostEdit | undefined {
  const { host, scalar } = target;
  const outer = parentIndentation(target.host, target.scalar);
  const chomping = value.endsWith('\n\n') ? '+' : value.endsWith('\n') ? '' : '-';
  const rest = (/^[^\r\n]*/.exec(host.slice(scalar.span.end, scalar.span.end + 1000))?.[0] ?? '').trimEnd();
  const text = literalBlock(target, { value, indentation: outer.columns + 2, outer, chomping, rest });
  return text === undefined ? undefined : { at: { start: scalar.span.start, end: scalar.span.end + rest.length }, text };
}

interface LiteralBlock {
  readonly value: string;
  /** Of the content, in blanks. */
  readonly indentation: number;
  readonly outer: ParentIndentation;
  /** `-`, `+` or nothing. */
  readonly chomping: string;
  /** What stands behind the header. */
  readonly rest: string;
}

/** Where the first line begins with blanks, the header tells the indentation, which one digit can. */
function literalBlock(target: WriteTarget, { value, indentation, outer, chomping, rest }: LiteralBlock): string | undefined {
  const isTold = beginsWithBlank(value);
  const step = indentation - outer.columns;
  if (value === '' || (isTold && (!outer.known || step > 9))) {
    return undefined;
  }
  const header = `|${isTold ? step : ''}${chomping}${rest}`;
  const lines = value.replace(/\n+$/, '').split('\n');
  return [header, ...lines.map((line) => (line === '' ? '' : blanks(indentation) + line))].join(lineBreak(target));
}

/** Blanks at the end of the last line are part of the value, though not of the scalar's span. */
function lastCharacterEnd({ value, segments, scalar }: WriteTarget): number {
  const end = value.replace(/\n+$/, '').length;
  return (end > 0 ? toHostOffset(segments, end, 'before') : undefined) ?? scalar.span.end;
}

function lineBreak({ host, scalar }: WriteTarget): string {
  const feed = host.indexOf('\n', scalar.span.start);
  return feed > 0 && host[feed - 1] === '\r' ? '\r\n' : '\n';
}

function blanks(count: number): string {
  return ' '.repeat(count);
}
