import type { HostEdit } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { writeAsBlockScalar } from './write-block-scalar.ts';
import { editedSpan, editedValue, type WriteTarget } from './write-target.ts';

/**
 * An edit of a plain or quoted scalar. Where its style cannot hold the text, the whole scalar is written anew: a text of several lines
 * as a literal block where one may stand, otherwise in quotes.
 */
export function writeInlineScalar(target: WriteTarget, at: Span, text: string): HostEdit {
  const value = editedValue(target, at, text);
  const block =
    text.includes('\n') && value.trim() !== '' && isPrintable(value) && !isInFlow(target) ? writeAsBlockScalar(target, value) : undefined;
  return block ?? writeInPlace(target, at, text) ?? rewrite(target, value);
}

function writeInPlace(target: WriteTarget, at: Span, text: string): HostEdit | undefined {
  const { scalar } = target;
  const isPlain = scalar.style === 'plain';
  const span = editedSpan(target, at, scalar.span.start + (isPlain ? 0 : 1));
  if (!span || touchesLineEnds(target, span)) {
    return undefined;
  }
  if (scalar.style === 'double') {
    return { at: span, text: escapeDouble(text) };
  }
  if (scalar.style === 'single') {
    return isPrintableLine(text) ? { at: span, text: text.replaceAll("'", "''") } : undefined;
  }
  return isPlainText(editedValue(target, at, text).trimEnd(), isInFlow(target))
    ? { at: span, text: blankBefore(target) + text }
    : undefined;
}

/** In a text of several lines, blanks beside a break vanish and an escape may begin the next line. */
function touchesLineEnds({ host, scalar }: WriteTarget, { start, end }: Span): boolean {
  const before = host.slice(scalar.span.start, start);
  const after = host.slice(end, scalar.span.end);
  return /\n[ \t]*$/.test(before) || /^[ \t]*\r?\n/.test(after) || host.slice(start, end).includes('\n');
}

function rewrite(target: WriteTarget, value: string): HostEdit {
  const quoted =
    isPrintableLine(value) && target.scalar.style !== 'double' ? `'${value.replaceAll("'", "''")}'` : `"${escapeDouble(value)}"`;
  return { at: target.scalar.span, text: blankBefore(target) + quoted };
}

/** `key:` needs a blank before a value is put there. */
function blankBefore({ host, scalar }: WriteTarget): string {
  return scalar.empty && /[^\s]/.test(host[scalar.span.start - 1] ?? ' ') ? ' ' : '';
}

/** The text within double quotes, what needs an escape escaped. */
function escapeDouble(text: string): string {
  return text.replace(/["\\]|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g, (character) => namedEscapes[character] ?? hexEscape(character));
}

const namedEscapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function hexEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isPrintableLine(text: string): boolean {
  return !/[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text);
}

/** Of several lines, each of them printable. */
function isPrintable(text: string): boolean {
  return isPrintableLine(text.replaceAll('\n', ''));
}

/** Whether `text` unquoted, on one line, is that same text. */
function isPlainText(text: string, inFlow: boolean): boolean {
  if (!isPrintableLine(text) || text === '' || text !== text.trim() || /: |:$|\s#|\t/.test(text)) {
    return false;
  }
  if (inFlow && /[,[\]{}]/.test(text)) {
    return false;
  }
  return /^[^-?:,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:][^\s]/.test(text);
}

/** Inside `[…]` or `{…}` an unquoted text is followed by a comma or a bracket; nothing else can begin with one of them. */
function isInFlow({ host, scalar }: WriteTarget): boolean {
  return /^(\s+(#[^\n]*)?)*[,\]}]/.test(host.slice(scalar.span.end, scalar.span.end + 500));
}
