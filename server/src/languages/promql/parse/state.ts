import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { Span } from '#core/span.ts';
import type { TokenKind } from '../lexer/kinds.ts';
import type { Lexer } from '../lexer/lexer.ts';
import type { Fault } from '../model.ts';
import type { Expression, Name, VectorSelector } from '../tree.ts';
import { describeToken } from './describe.ts';
import type { Frame } from './frames.ts';

/** What the parser was about to read when the text ended: what completion offers there. */
export type Place =
  | { readonly kind: 'operand' }
  | { readonly kind: 'operator'; readonly operand: Expression }
  /** After `sum by (job)`. */
  | { readonly kind: 'aggregation-body' }
  /** After `by`, `on` and the like, before `(`. */
  | { readonly kind: 'grouping' }
  | { readonly kind: 'grouping-label'; readonly keyword: string; readonly labels: readonly string[] }
  | { readonly kind: 'grouping-next' }
  | { readonly kind: 'matcher-label'; readonly selector: SelectorSoFar }
  | { readonly kind: 'matcher-operator'; readonly selector: SelectorSoFar }
  | { readonly kind: 'matcher-value'; readonly selector: SelectorSoFar; readonly label: string; readonly operator: string }
  | { readonly kind: 'matcher-next'; readonly selector: SelectorSoFar }
  | { readonly kind: 'range' }
  | { readonly kind: 'range-next' }
  | { readonly kind: 'step' }
  | { readonly kind: 'offset' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'fill' };

/** The part of a selector that is written before its current matcher. */
export type SelectorSoFar = Pick<VectorSelector, 'name' | 'matchers'>;

/** Where the text ended, and inside what. */
export interface Stop {
  readonly place: Place;
  /** The open parentheses, calls, aggregations and operators, outermost first. */
  readonly frames: readonly Frame[];
}

/** What one run of the parser knows. */
export interface ParseState {
  readonly lexer: Lexer;
  readonly faults: Fault[];
  readonly frames: Frame[];
  /** Set by the first fault that stops Prometheus's parser; nothing after it is reported. */
  broken: boolean;
  /** Where the expression begins. */
  readonly start: number;
  /** The end of the last token taken. */
  previousEnd: number;
  /** How many `frames` are aggregations: Prometheus names them in its complaint. */
  openAggregations: number;
  /** How many `frames` wait for a closing parenthesis. */
  openGroups: number;
  /** Whether a blank line outside brackets may end the expression. */
  readonly paragraphs: boolean;
  stop: Stop | undefined;
  /** What Prometheus calls the text between braces: a series is described by a set of labels, not by matchers. */
  readonly braces: 'label matching' | 'label set';
}

const mostFaults = 100;

/** A parser at the first token of `lexer`. */
export function startParsing(lexer: Lexer, paragraphs: boolean, braces: ParseState['braces'] = 'label matching'): ParseState {
  lexer.next();
  return {
    lexer,
    faults: [],
    frames: [],
    broken: false,
    start: lexer.start,
    previousEnd: lexer.start,
    openAggregations: 0,
    openGroups: 0,
    paragraphs,
    stop: undefined,
    braces,
  };
}

/** Takes the current token. */
export function advance(state: ParseState): void {
  const { lexer } = state;
  noteLexerFault(state);
  state.previousEnd = lexer.end;
  lexer.next();
}

/** Whether the current token is of the kind. A function, so that the compiler does not believe the token stays the same. */
export function at({ lexer }: ParseState, kind: TokenKind): boolean {
  return lexer.kind === kind;
}

/** Says where the parser is, in case the text ends here; and lets the lexer's own complaint about the token be heard. */
export function arrive(state: ParseState, place: Place): void {
  const { lexer } = state;
  if (lexer.fault !== undefined) {
    noteLexerFault(state);
  }
  if (lexer.kind === 'eof' && state.stop === undefined) {
    state.stop = { place, frames: [...state.frames] };
  }
}

/** Whether one of Grafana's variables is a part of the current token. */
export function isVariable({ lexer }: ParseState): boolean {
  return lexer.variables && lexer.kind !== 'eof' && variablesIn(lexer.value).length > 0;
}

/** The current token as a name of this text. */
export function nameHere(state: ParseState, text = state.lexer.value): Name {
  const { span } = state.lexer;
  return isVariable(state) ? { text, span, holdsVariable: true } : { text, span };
}

/** Reports a fault that Prometheus finds without stopping. */
export function report(state: ParseState, span: Span, message: string): void {
  if (!state.broken && state.faults.length < mostFaults) {
    state.faults.push({ span, message });
  }
}

/** Reports that the current token cannot stand here; only the first such fault of an expression counts. */
export function unexpected(state: ParseState, context = '', expected = ''): void {
  const { lexer } = state;
  if (context !== '' && context !== 'aggregation' && isAfterBlank(state)) {
    endsEarly(state, lexer.endMessage ?? `unexpected end of input in ${context}, expected ${expected}`);
  }
  noteLexerFault(state);
  if (!state.broken) {
    const within = context ? ` in ${context}` : '';
    const wanted = expected ? `, expected ${expected}` : '';
    state.faults.push({ span: lexer.span, message: `unexpected ${describeToken(lexer)}${within}${wanted}` });
    state.broken = true;
  }
}

/** Reports that the expression ends too early, before a token that begins another. */
export function endsEarly(state: ParseState, message: string): void {
  if (!state.broken) {
    state.faults.push({ span: { start: state.previousEnd, end: state.previousEnd }, message });
    state.broken = true;
  }
}

/** Whether a blank line before the current token keeps it from continuing what stands before. */
export function isCut(state: ParseState): boolean {
  return state.paragraphs && state.openGroups === 0 && state.lexer.blankBefore;
}

/** The words that Prometheus adds where an expression breaks inside an aggregation. */
export function contextOf(state: ParseState): string {
  return state.openAggregations > 0 ? 'aggregation' : '';
}

/** A half-written list or duration is not to blame on the paragraph below it. */
function isAfterBlank({ paragraphs, lexer, previousEnd, start }: ParseState): boolean {
  return paragraphs && lexer.blankBefore && lexer.kind !== 'eof' && previousEnd > start;
}

function noteLexerFault(state: ParseState): void {
  const { fault, endMessage, inSelector } = state.lexer;
  if (fault !== undefined && inSelector && endMessage !== undefined && isAfterBlank(state)) {
    endsEarly(state, endMessage);
  } else if (fault !== undefined && !state.broken) {
    state.faults.push(fault);
    state.broken = true;
  }
}
