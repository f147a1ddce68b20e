import { t } from '#core/l10n.ts';
import { lineEnd, type PreparedText } from '../prepared-text.ts';
import type { Fault } from './read-error.ts';

/**
 * What was begun on an earlier line and swallowed the lines up to where a parser gave up: a quote without its partner, or the text of an
 * arrow that has no head. Undefined where the fault is where the parser says.
 */
export function unclosedBefore(prepared: PreparedText, reported: number): Fault | undefined {
  return openQuote(prepared.text, reported) ?? openArrow(prepared.text, reported);
}

/** Texts over several lines are fine, but then the quotes of all lines come in pairs. */
function openQuote(text: string, reported: number): Fault | undefined {
  if (countQuotes(text) % 2 === 0) {
    return undefined;
  }
  const line = linesUpTo(text, reported).find(({ content }) => countQuotes(content) % 2 === 1);
  if (!line) {
    return undefined;
  }
  const start = line.start + line.content.lastIndexOf('"');
  return { span: { start, end: line.start + line.content.length }, message: t('A `"` is missing on this line') };
}

function openArrow(text: string, reported: number): Fault | undefined {
  const line = /^\s*(?:graph|flowchart|swimlane)/.test(text)
    ? linesUpTo(text, reported).findLast(({ content }) => headless.test(content.trimEnd()))
    : undefined;
  if (!line) {
    return undefined;
  }
  const start = line.start + (headless.exec(line.content.trimEnd())?.[1]?.length ?? 0);
  return {
    span: { start, end: line.start + line.content.trimEnd().length },
    message: t('This arrow has no end: write `-->`, or `-- text -->` with a text'),
  };
}

/** Two dashes that begin an arrow's text, with no further dashes on the line. */
const headless = /^(.*[^-<=.~|xo])--(?=[^->xo.=~])(?!.*(?:--|-\.|==|~~))/;

function linesUpTo(text: string, reported: number): readonly { readonly start: number; readonly content: string }[] {
  const lines: { start: number; content: string }[] = [];
  for (let start = 0; start <= Math.min(reported, text.length - 1); ) {
    const end = lineEnd(text, start);
    lines.push({ start, content: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}
