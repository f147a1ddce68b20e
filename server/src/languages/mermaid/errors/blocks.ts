import { t } from '#core/l10n.ts';
import type { PreparedText } from '../prepared-text.ts';
import { type BlockStyle, blockStyleOf } from './block-styles.ts';
import { indentOf, inkOf, type Line, linesUpTo } from './lines.ts';
import type { Fault } from './read-error.ts';

/**
 * A block with an end and no beginning, or the other way round. The parser gives up far from it: at the end of the text, or at an `end` that is
 * right where it is. Indentation tells which block is meant. Undefined where blocks are whole, or the parser gave up for another reason.
 */
export function brokenBlock({ text }: PreparedText, reported: number): Fault | undefined {
  const style = blockStyleOf(text);
  if (!style) {
    return undefined;
  }
  const lines = linesUpTo(text, text.length)
    .slice(1)
    .filter(({ content }) => content.trim() !== '');
  const surplus =
    lines.filter(({ content }) => style.opens.test(content)).length - lines.filter(({ content }) => style.closes.test(content)).length;
  if (surplus > 0) {
    return withoutEnd(text, lines, { style, reported });
  }
  return surplus < 0 ? withoutBeginning(lines, { style, reported }) : undefined;
}

interface Reported {
  readonly style: BlockStyle;
  /** Where the parser gave up. */
  readonly reported: number;
}

function withoutEnd(text: string, lines: readonly Line[], { style, reported }: Reported): Fault | undefined {
  const opening = unclosed(lines, style);
  if (!opening) {
    return undefined;
  }
  const below = lines.slice(lines.indexOf(opening) + 1);
  const outside = below.findIndex((line) => indentOf(line) <= indentOf(opening) && !style.continues.test(line.content));
  const isNoticed = style.isNoticedAtTheEnd
    ? text.slice(reported).trim() === ''
    : reported >= (below[outside]?.start ?? text.trimEnd().length);
  if (!isNoticed) {
    return undefined;
  }
  const misspelt = below.slice(0, outside < 0 ? below.length : outside + 1).find(({ content }) => style.nearlyCloses.test(content));
  return misspelt
    ? { span: inkOf(misspelt), message: t('A block above is not closed: is this meant to be `{0}`, on a line of its own?', style.closer) }
    : { span: inkOf(opening), message: t('What begins here is never closed: write `{0}` on a line of its own below it', style.closer) };
}

/** The block that is never closed: one in which another one closes further left, else the outermost that is still open at the end. */
function unclosed(lines: readonly Line[], { opens, closes }: BlockStyle): Line | undefined {
  const open: Line[] = [];
  for (const line of lines) {
    if (opens.test(line.content)) {
      open.push(line);
    } else if (closes.test(line.content)) {
      const last = open.pop();
      if (last && indentOf(last) > indentOf(line) && open.some((outer) => indentOf(outer) === indentOf(line))) {
        return last;
      }
    }
  }
  return open[0];
}

/** The line that should begin the block of an end too many: the one as far left as the end, with lines further right between them. */
function withoutBeginning(lines: readonly Line[], { style, reported }: Reported): Fault | undefined {
  for (const [index, closing] of lines.entries()) {
    const above = lines.slice(0, index).filter(({ content }) => !style.continues.test(content));
    const header = above.findLast((line) => indentOf(line) <= indentOf(closing));
    const isHeader = header && header !== above.at(-1) && indentOf(header) === indentOf(closing);
    if (isHeader && style.closes.test(closing.content) && !style.opens.test(header.content) && !style.closes.test(header.content)) {
      return header.start <= reported ? { span: inkOf(header), message: style.missing } : undefined;
    }
  }
  return undefined;
}
