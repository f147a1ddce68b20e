import type { Span } from '#core/span.ts';
import { Lexer } from '../lexer/lexer.ts';
import type { Aggregation, Binary, Duration, Expression, Grouping, Matcher, Modifier, Name, VectorSelector } from '../tree.ts';
import type { Word } from './layout.ts';

/** The words of an expression on one line, spaced as Prometheus prints them. Names, strings, numbers and durations stay as they are written. */
export function wordsOf(text: string, node: Expression): readonly Word[] {
  switch (node.kind) {
    case 'number':
      return verbatim(text, node.span);
    case 'string':
      return [word(text, node.span)];
    case 'vector':
      return [...selector(text, node), ...modifiers(text, node.modifiers)];
    case 'matrix':
      return [...wordsOf(text, node.selector), ...rangeOf(text, node), ...modifiers(text, node.modifiers)];
    case 'subquery':
      return [...wordsOf(text, node.expression), ...subqueryRange(text, node)];
    case 'unary':
      return [word(text, node.operatorSpan), ...wordsOf(text, node.expression)];
    case 'binary':
      return [...wordsOf(text, node.left), { text: ' ' }, ...operatorWords(text, node), { text: ' ' }, ...wordsOf(text, node.right)];
    case 'aggregation':
      return [...aggregationHead(text, node), ...inParentheses(node.parentheses, separated(node.args.map((arg) => wordsOf(text, arg))))];
    case 'call':
      return [word(text, node.name.span), ...inParentheses(node.parentheses, separated(node.args.map((arg) => wordsOf(text, arg))))];
    case 'parentheses':
      return inParentheses(node.span, wordsOf(text, node.expression));
    default:
      return verbatim(text, node.span);
  }
}

/** `sum by (job) `, as Prometheus orders it; `by ()` is left out, since it says nothing. */
export function aggregationHead(text: string, { operator, operatorSpan, grouping, groupingFirst }: Aggregation): readonly Word[] {
  const operatorWord = { text: operator, at: operatorSpan.start };
  if (!grouping || (grouping.keyword === 'by' && grouping.labels.length === 0)) {
    return [operatorWord];
  }
  const words = groupingWords(text, grouping);
  // Words that move to the front take no comments along: these stay with what they stood before.
  return [operatorWord, { text: ' ' }, ...(groupingFirst ? words : words.map((moved) => ({ text: moved.text }))), { text: ' ' }];
}

/** The operator of a binary expression with `bool`, `on (…)`, `group_left (…)` and `fill (…)`. */
export function operatorWords(text: string, { operator, operatorSpan, bool, matching, group, fills }: Binary): readonly Word[] {
  return [
    { text: operator, at: operatorSpan.start },
    ...(bool ? [{ text: ' bool', at: bool.start }] : []),
    ...(matching ? [{ text: ' ' }, ...groupingWords(text, matching)] : []),
    ...(group ? [{ text: ' ' }, ...groupingWords(text, group)] : []),
    ...fills.flatMap((fill) => [{ text: ' ' }, ...fillWords(text, fill)]),
  ];
}

/** `[5m:1m]` with what follows it. */
export function subqueryRange(text: string, node: Extract<Expression, { kind: 'subquery' }>): readonly Word[] {
  const step = node.step ? durationWords(text, node.step) : [];
  const inside = [...durationWords(text, node.range), { text: ':' }, ...step];
  return [...bracketed(node.brackets, '[', inside, ']'), ...modifiers(text, node.modifiers)];
}

/** A list in parentheses. */
function inParentheses(parentheses: Span, inside: readonly Word[]): readonly Word[] {
  return bracketed(parentheses, '(', inside, ')');
}

function rangeOf(text: string, node: Extract<Expression, { kind: 'matrix' }>): readonly Word[] {
  return bracketed(node.brackets, '[', durationWords(text, node.range), ']');
}

function bracketed({ start, end }: Span, open: string, inside: readonly Word[], close: string): readonly Word[] {
  return [{ text: open, at: start }, ...inside, { text: close, at: end - 1 }];
}

function selector(text: string, { name, braces, matchers }: VectorSelector): readonly Word[] {
  const named = name ? [word(text, name.span)] : [];
  if (!braces || matchers.length === 0) {
    return named;
  }
  const inside = matchers.flatMap((matcher, index) => [...(index > 0 ? [{ text: ',' }] : []), ...matcherWords(text, matcher)]);
  return [...named, ...bracketed(braces, '{', inside, '}')];
}

function matcherWords(text: string, { label, operator, operatorSpan, value }: Matcher): readonly Word[] {
  return [
    word(text, label.span),
    ...(operator && operatorSpan ? [{ text: operator, at: operatorSpan.start }] : []),
    ...(value ? [word(text, value.span)] : []),
  ];
}

function groupingWords(text: string, { keyword, keywordSpan, parentheses, labels }: Grouping<string>): readonly Word[] {
  const list = separated(labels.map(({ span }: Name) => [word(text, span)]));
  return [{ text: keyword, at: keywordSpan.start }, ...(parentheses ? [{ text: ' ' }, ...inParentheses(parentheses, list)] : [])];
}

function fillWords(text: string, { keyword, span }: Binary['fills'][number]): readonly Word[] {
  const [, ...rest] = verbatim(text, span);
  return [{ text: `${keyword} `, at: span.start }, ...rest];
}

function modifiers(text: string, list: readonly Modifier[]): readonly Word[] {
  return list.flatMap((modifier) => {
    const keyword = { text: ` ${text.slice(modifier.keyword.start, modifier.keyword.end).toLowerCase()}`, at: modifier.keyword.start };
    if (modifier.kind === 'offset') {
      return [keyword, { text: ' ' }, ...durationWords(text, modifier.duration)];
    }
    const operand = modifier.kind === 'at' ? verbatim(text, { start: modifier.keyword.end, end: modifier.span.end }) : [];
    return operand.length > 0 ? [keyword, { text: ' ' }, ...operand] : [keyword];
  });
}

function durationWords(text: string, node: Duration): readonly Word[] {
  switch (node.kind) {
    case 'duration-binary':
      return [
        ...durationWords(text, node.left),
        { text: ` ${node.operator} `, at: node.operatorSpan.start },
        ...durationWords(text, node.right),
      ];
    case 'duration-call': {
      const [, ...rest] = verbatim(text, { start: node.nameSpan.start, end: node.span.end });
      const [open] = rest;
      const close = rest.at(-1);
      const args = separated(node.args.map((arg) => durationWords(text, arg)));
      return [word(text, node.nameSpan), ...(open && close ? [open, ...args, close] : [])];
    }
    case 'duration-parentheses':
      return inParentheses(node.span, durationWords(text, node.duration));
    default:
      return verbatim(text, node.span);
  }
}

function separated(lists: readonly (readonly Word[])[]): readonly Word[] {
  return lists.flatMap((list, index) => (index > 0 ? [{ text: ', ' }, ...list] : list));
}

function word(text: string, { start, end }: Span): Word {
  return { text: text.slice(start, end), at: start };
}

/** What is written, without the blanks and comments in it. */
function verbatim(text: string, { start, end }: Span): readonly Word[] {
  const lexer = new Lexer(text, start, end, false, []);
  const words: Word[] = [];
  for (lexer.next(); lexer.kind !== 'eof'; lexer.next()) {
    words.push(word(text, lexer));
  }
  return words;
}
