import type { HostEdit } from '#core/language.ts';
import { contains, type Span } from '#core/span.ts';
import type { ParsedExpression, PromqlModel } from '../model.ts';
import { isSeriesDialect } from '../parse/series.ts';
import { syntaxFaults } from '../syntax-faults.ts';
import type { Expression } from '../tree.ts';
import { typeFaults } from '../types/check-types.ts';
import { everyNode, partsOf } from '../walk.ts';
import { type Piece, textOf, type Word } from './layout.ts';
import { aggregationHead, operatorWords, subqueryRange, wordsOf } from './words.ts';

/** Nobody writes deeper than this; the formatter goes down by calling itself. */
const deepest = 200;

/** Prometheus's own formatter splits what is longer (promql/parser/prettier.go). */
const longestLine = 100;

/**
 * The edits that lay out a text as Prometheus's formatter would, comments kept: one for each expression that is laid out otherwise.
 * Expressions with errors, or of which variables leave the structure open, stay as they are.
 */
export function format(model: PromqlModel): readonly HostEdit[] {
  const { text } = model;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // A second attempt of the parser may have read comments twice.
  const comments = [...new Map(model.comments.map((comment) => [comment.start, comment])).values()].sort((a, b) => a.start - b.start);
  let next = 0;
  return (isSeriesDialect(model.dialect) ? [] : model.expressions).flatMap((expression) => {
    const { span } = expression;
    const own: Span[] = [];
    for (let comment = comments[next]; comment && comment.start < span.end; comment = comments[++next]) {
      own.push(...(contains(span, comment) ? [comment] : []));
    }
    if (span.start === span.end || isDeep(expression.root) || isFaulty(text, expression)) {
      return [];
    }
    const at = { start: startOfLine(text, span.start), end: span.end };
    const formatted = laidOut(text, expression, own).replace(/\n/g, lineBreak);
    return formatted === text.slice(at.start, at.end) ? [] : [{ at, text: formatted }];
  });
}

/** With the blanks before the expression: the first line may be indented. */
function startOfLine(text: string, start: number): number {
  let lineStart = start;
  while (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t') {
    lineStart--;
  }
  return lineStart === 0 || text[lineStart - 1] === '\n' ? lineStart : start;
}

function isFaulty(text: string, expression: ParsedExpression): boolean {
  const isOpen = [...everyNode(expression.root)].some(({ kind }) => kind === 'faulty');
  return isOpen || syntaxFaults(expression).length > 0 || typeFaults(text, expression.root).length > 0;
}

function isDeep(root: Expression): boolean {
  let level: readonly Expression[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) {
      return true;
    }
    level = level.flatMap(partsOf);
  }
  return false;
}

function laidOut(text: string, { root }: ParsedExpression, comments: readonly Span[]): string {
  const pieces: Piece[] = [];
  lay({ text, comments, pieces }, root, 0);
  return textOf(pieces, text, comments);
}

interface Laying {
  readonly text: string;
  readonly comments: readonly Span[];
  readonly pieces: Piece[];
}

/** Lays an expression out from the start of a line on. */
function lay(laying: Laying, node: Expression, indent: number): void {
  const words = wordsOf(laying.text, node);
  if (isSplit(laying, node, words)) {
    laySplit(laying, node, indent);
  } else {
    add(laying, words);
  }
}

/** One by one: a selector may have more matchers than a call can take arguments. */
function add({ pieces }: Laying, words: readonly Word[]): void {
  for (const word of words) {
    pieces.push(word);
  }
}

function laySplit(laying: Laying, node: Expression, indent: number): void {
  const { text, pieces } = laying;
  switch (node.kind) {
    case 'binary':
      layDeeper(laying, node.left, indent);
      pieces.push({ indent }, ...operatorWords(text, node));
      layDeeper(laying, node.right, indent);
      return;
    case 'aggregation':
      add(laying, aggregationHead(text, node));
      layList(laying, node.parentheses, node.args, indent);
      return;
    case 'call':
      pieces.push({ text: node.name.text, at: node.name.span.start });
      layList(laying, node.parentheses, node.args, indent);
      return;
    case 'parentheses':
      layList(laying, node.span, [node.expression], indent);
      return;
    case 'unary':
      pieces.push({ text: node.operator, at: node.operatorSpan.start });
      lay(laying, node.expression, indent);
      return;
    case 'subquery':
      lay(laying, node.expression, indent);
      add(laying, subqueryRange(text, node));
      return;
    default:
      add(laying, wordsOf(text, node));
  }
}

function layDeeper(laying: Laying, node: Expression, indent: number): void {
  laying.pieces.push({ indent: indent + 1 });
  lay(laying, node, indent + 1);
}

function layList(laying: Laying, { start, end }: Span, args: readonly Expression[], indent: number): void {
  const { pieces } = laying;
  pieces.push({ text: '(', at: start });
  for (const [index, arg] of args.entries()) {
    if (index > 0) {
      pieces.push({ text: ',' });
    }
    layDeeper(laying, arg, indent);
  }
  pieces.push({ indent }, { text: ')', at: end - 1 });
}

/**
 * Too long for a line, or with a comment, which ends its line. A comment behind the last word that stays in its place (the labels of
 * `sum(x) by (job)` move to the front) comes to stand behind the expression.
 */
function isSplit({ comments }: Laying, { span }: Expression, words: readonly Word[]): boolean {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const last = words.reduce((latest, { at = 0 }) => Math.max(latest, at), 0);
  return length > longestLine || comments.some((comment) => contains(span, comment) && comment.start < last);
}
