import type { Fold } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { PromqlModel } from './model.ts';
import type { Expression } from './tree.ts';
import { everyNode } from './walk.ts';

/** Brackets over several lines, and comments on lines one after another. */
export function folds({ text, expressions, comments }: PromqlModel): readonly Fold[] {
  const brackets = expressions.flatMap(({ root }) => [...everyNode(root)].flatMap(bracketsOf));
  const long = brackets.filter(({ start, end }) => text.slice(start, end).includes('\n'));
  return [
    ...long.map((span) => ({ span: lastLineShown(text, span) })),
    ...commentBlocks(text, comments).map((span): Fold => ({ span, kind: 'comment' })),
  ];
}

/** The line of the closing bracket stays to be seen. */
function lastLineShown(text: string, { start, end }: Span): Span {
  return { start, end: text.lastIndexOf('\n', end - 1) };
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
