import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { readError } from './errors/read-error.ts';
import { originalSpan, prepareText } from './prepared-text.ts';

/** What Mermaid said of a text, as a problem at its place in that text. */
export function describeFault(text: string, error: unknown): Problem {
  const prepared = prepareText(text);
  const { message, ...place } = readError(error, text, prepared);
  const span = 'inOriginal' in place ? place.inOriginal : originalSpan(prepared, place.span);
  return { span: visible(text, span), message };
}

/** Within one line and the text, and after the last word where it would stand on blank lines at the end. */
function visible(text: string, { start, end }: Span): Span {
  const lastInk = text.trimEnd().length;
  const from = Math.min(start, lastInk);
  const lineBreak = text.slice(from, end).search(/[\r\n]/);
  const to = lineBreak < 0 ? Math.min(end, text.length) : from + lineBreak;
  return { start: from, end: Math.max(from, Math.min(to, Math.max(lastInk, from))) };
}
