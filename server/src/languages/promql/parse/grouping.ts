import type { Span } from '#core/span.ts';
import { mayBeginExpression, mayNameLabel } from '../lexer/kinds.ts';
import { unquote } from '../lexer/unquote.ts';
import type { Grouping, Name } from '../tree.ts';
import { advance, arrive, nameHere, type ParseState, report, unexpected } from './state.ts';

/** Reads `by (a, b)` from its keyword on; with `optional` (`group_left`), the list may be left out. */
export function parseGrouping<Keyword extends string>(state: ParseState, keyword: Keyword, optional: boolean): Grouping<Keyword> {
  const { lexer } = state;
  const keywordSpan = lexer.span;
  advance(state);
  if (lexer.kind !== '(') {
    if (!optional) {
      arrive(state, { kind: 'grouping' });
    }
    if (!optional || !mayBeginExpression(lexer.kind)) {
      unexpected(state, 'grouping opts', '"("');
    }
    return { keyword, keywordSpan, span: { start: keywordSpan.start, end: state.previousEnd }, labels: [] };
  }
  const open = lexer.start;
  advance(state);
  const labels = parseLabels(state, keyword);
  const parentheses: Span = { start: open, end: state.previousEnd };
  return { keyword, keywordSpan, span: { start: keywordSpan.start, end: state.previousEnd }, parentheses, labels };
}

function parseLabels(state: ParseState, keyword: string): Name[] {
  const { lexer } = state;
  const labels: Name[] = [];
  for (;;) {
    arrive(state, { kind: 'grouping-label', keyword, labels: labels.map(({ text }) => text) });
    if (lexer.kind === ')' && (labels.length === 0 || lexer.fault === undefined)) {
      advance(state);
      return labels;
    }
    const label = parseLabel(state);
    if (label === undefined) {
      return recover(state, labels);
    }
    labels.push(label);
    arrive(state, { kind: 'grouping-next' });
    if (lexer.kind === ',') {
      advance(state);
    } else if (lexer.kind !== ')') {
      unexpected(state, 'grouping opts', '"," or ")"');
      return recover(state, labels);
    }
  }
}

function parseLabel(state: ParseState): Name | undefined {
  const { lexer } = state;
  const isName = mayNameLabel(lexer.kind);
  if (!isName && lexer.kind !== 'string') {
    unexpected(state, 'grouping opts', 'label');
    return undefined;
  }
  const text = isName ? lexer.value : unquote(lexer.value);
  if (text === '') {
    report(state, lexer.span, 'invalid label name for grouping: ""');
  }
  const label = nameHere(state, text);
  advance(state);
  return label;
}

/** Skips to the end of the broken list, but not into another paragraph or past a parenthesis that opens. */
function recover(state: ParseState, labels: Name[]): Name[] {
  const { lexer } = state;
  while (lexer.kind === ',' || lexer.kind === 'string' || lexer.kind === 'bad' || lexer.kind === '==' || mayNameLabel(lexer.kind)) {
    if (lexer.blankBefore) {
      return labels;
    }
    advance(state);
  }
  if (lexer.kind === ')') {
    advance(state);
  }
  return labels;
}
