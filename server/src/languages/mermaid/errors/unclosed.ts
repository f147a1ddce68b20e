import { t } from '#core/l10n.ts';
import type { PreparedText } from '../prepared-text.ts';
import { brokenBlock } from './blocks.ts';
import { inkOf, linesUpTo } from './lines.ts';
import type { Fault } from './read-error.ts';

/**
 * What was begun on an earlier line and swallowed the lines up to where a parser gave up: a quote without its partner, the text of an
 * arrow that has no head, a call, or a block. Undefined where the fault is where the parser says.
 */
export function unclosedBefore(prepared: PreparedText, reported: number): Fault | undefined {
  return (
    openQuote(prepared.text, reported) ??
    openArrow(prepared.text, reported) ??
    brokenCall(prepared.text, reported) ??
    brokenBlock(prepared, reported)
  );
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

/** What begins an arrow's text, with nothing behind it on the line that ends an arrow of its kind. */
const headless = /^(.*[^-<=.~|xo])(?:--(?=[^->xo=~])(?!.*(?:--|-\.-|==|~~))|-\.(?!-|.*\.-)|==(?![=>xo]|.*==))/;

/** The statements of C4 are calls, one a line, and the parser finds no fault with one before it reads the next. */
function brokenCall(text: string, reported: number): Fault | undefined {
  const calls = /^\s*C4/.test(text) ? linesUpTo(text, reported).filter(({ content }) => /^\s*\w+\s*\(/.test(content)) : [];
  const broken = calls.find(({ content }) => !wholeCall.test(content));
  return broken && { span: inkOf(broken), message: t('A comma, a parenthesis or a `"` is missing or too many on this line') };
}

const wholeCall = /^\s*\w+\s*\((?:\s*(?:\$\w+=)?"[^"]*"\s*|[^",()]*)(?:,(?:\s*(?:\$\w+=)?"[^"]*"\s*|[^",()]*))*\)\s*\{?\s*$/;

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}
