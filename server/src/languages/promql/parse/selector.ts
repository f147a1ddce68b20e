import { variablesIn } from '#base/grafana-variables/variables.ts';
import { unquote } from '../lexer/unquote.ts';
import type { Matcher, MatchOperator, Name, VectorSelector } from '../tree.ts';
import { advance, arrive, at, isCut, isVariable, nameHere, type ParseState, type SelectorSoFar, unexpected } from './state.ts';

const noModifiers: readonly never[] = [];
const noMatchers: readonly Matcher[] = [];

/**
 * Builds the selector of a metric name that was just taken, with the braces that may follow it. What a variable that ends
 * the name stands for may as well be a number, or a whole expression.
 */
export function parseNamedSelector(state: ParseState, name: Name): VectorSelector {
  if (state.lexer.kind !== '{' || isCut(state)) {
    const type = name.holdsVariable && variablesIn(name.text).at(-1)?.span.end === name.text.length ? 'none' : 'vector';
    return { kind: 'vector', type, span: name.span, name, matchers: noMatchers, modifiers: noModifiers };
  }
  return parseBraces(state, name);
}

/** Reads a selector from its `{` on. */
export function parseBraces(state: ParseState, name?: Name): VectorSelector {
  const start = state.lexer.start;
  advance(state);
  const matchers = parseMatchers(state, name);
  const end = state.previousEnd;
  const selector = {
    kind: 'vector',
    type: 'vector',
    span: { start: name === undefined ? start : name.span.start, end },
    braces: { start, end },
    matchers,
    modifiers: noModifiers,
  } as const;
  return name === undefined ? selector : { ...selector, name };
}

function parseMatchers(state: ParseState, name: Name | undefined): readonly Matcher[] {
  const { lexer } = state;
  const matchers: Matcher[] = [];
  const selector: SelectorSoFar = name === undefined ? { matchers } : { name, matchers };
  for (;;) {
    arrive(state, { kind: 'matcher-label', selector });
    if (lexer.kind === '}') {
      advance(state);
      return matchers;
    }
    if (lexer.kind !== 'identifier' && lexer.kind !== 'string') {
      unexpected(state, state.braces, 'identifier or "}"');
      return recover(state, matchers);
    }
    const { matcher, isComplete } = parseMatcher(state, selector);
    matchers.push(matcher);
    if (!isComplete) {
      return recover(state, matchers);
    }
    arrive(state, { kind: 'matcher-next', selector });
    if (at(state, ',')) {
      advance(state);
    } else if (!at(state, '}') && !isWhole(matcher) && !(isVariable(state) && lexer.kind === 'identifier')) {
      unexpected(state, state.braces, '"," or "}"');
      return recover(state, matchers);
    }
  }
}

/** A variable that stands for whole matchers; it may bring the comma before or after them too. */
function isWhole({ label, quoted, operator }: Matcher): boolean {
  return label.holdsVariable === true && !quoted && operator === undefined;
}

interface ParsedMatcher {
  readonly matcher: Matcher;
  readonly isComplete: boolean;
}

function parseMatcher(state: ParseState, selector: SelectorSoFar): ParsedMatcher {
  const { lexer } = state;
  const quoted = lexer.kind === 'string';
  const label = nameHere(state, quoted ? unquote(lexer.value) : lexer.value);
  advance(state);
  const operator = state.braces === 'label set' && !at(state, '=') ? undefined : matchOperator(lexer.kind);
  if (operator === undefined) {
    // A variable may stand for whole matchers.
    if (label.holdsVariable && !quoted) {
      return { matcher: { span: label.span, label, quoted }, isComplete: true };
    }
    if (!quoted) {
      arrive(state, { kind: 'matcher-operator', selector });
      unexpected(state, state.braces, state.braces === 'label set' ? '"="' : 'label matching operator');
    }
    return { matcher: { span: label.span, label, quoted }, isComplete: quoted };
  }
  const operatorSpan = lexer.span;
  advance(state);
  arrive(state, { kind: 'matcher-value', selector, label: label.text, operator });
  if (lexer.kind !== 'string' && !isVariable(state)) {
    unexpected(state, state.braces, 'string');
    const span = { start: label.span.start, end: operatorSpan.end };
    return { matcher: { span, label, quoted, operator, operatorSpan }, isComplete: false };
  }
  const value = nameHere(state, at(state, 'string') ? unquote(lexer.value) : lexer.value);
  const span = { start: label.span.start, end: value.span.end };
  advance(state);
  return { matcher: { span, label, quoted, operator, operatorSpan, value }, isComplete: true };
}

function matchOperator(kind: string): MatchOperator | undefined {
  return kind === '=' || kind === '!=' || kind === '=~' || kind === '!~' ? kind : undefined;
}

/**
 * Goes on after a fault in the braces: to their end if it comes before anything that cannot stand in them, else the
 * braces end here. The matchers on the way are kept, so that hover and completion know them.
 */
function recover(state: ParseState, matchers: Matcher[]): readonly Matcher[] {
  const { lexer } = state;
  while (lexer.kind !== '}' && lexer.kind !== 'eof' && !lexer.blankBefore && !isOutside(lexer.text.charCodeAt(lexer.start))) {
    if (lexer.kind === 'identifier') {
      matchers.push(parseMatcher(state, { matchers }).matcher);
    } else {
      advance(state);
    }
  }
  if (lexer.kind === '}') {
    advance(state);
  } else {
    lexer.leaveSelector();
  }
  return matchers;
}

/** `)`, `(`, `[`, `]` and `{`: the braces were never closed. */
function isOutside(code: number): boolean {
  return code === 41 || code === 40 || code === 91 || code === 93 || code === 123;
}
