import type { Fold } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { PromqlModel } from './model.ts';
import type { Expression } from './tree.ts';
import { everyNode } from './walk.ts';

/** Brackets over several lines, and comments on lines one after another. */
export function folds({ text, expressions, comments }: PromqlModel): readonly Fold[] {
  const lineBreaks = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  const brackets = expressions.flatMap(({ root }) => [...everyNode(root)].flatMap(bracketsOf));
  return [
    ...brackets.flatMap((span) => lastLineShown(lineBreaks, span)),
    ...commentBlocks(text, comments).map((span): Fold => ({ span, kind: 'comment' })),
  ];
}

/** Without the line of the closing bracket, which stays to be seen; none on a single line. Brackets may be nested very deep, so the text is not searched for each. */
function lastLineShown(lineBreaks: readonly number[], { start, end }: Span): readonly Fold[] {
  let [low, high] = [0, lineBreaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (lineBreaks[middle] ?? end) < end ? [middle + 1, high] : [low, middle];
  }
  const last = lineBreaks[low - 1] ?? -1;
  return last >= start ? [{ span: { start, end: last } }] : [];
}

function bracketsOf(node: Expression): readonly Span[] {
  switch (node.kind) {
    case 'call':
    case 'aggregation':
      return [node.parentheses];
    case 'parentheses':
      return [node.span];
    case 'vector':
      return node.braces ? [node.braces] : [];
    default:
      return [];
  }
}

function commentBlocks(text: string, comments: readonly Span[]): readonly Span[] {
  const blocks: Span[] = [];
  for (const comment of comments) {
    const last = blocks.at(-1);
    if (last && /^\r?\n[ \t]*$/.test(text.slice(last.end, comment.start))) {
      blocks[blocks.length - 1] = { start: last.start, end: comment.end };
    } else {
      blocks.push(comment);
    }
  }
  return blocks.filter(({ start, end }) => text.slice(start, end).includes('\n'));
}
