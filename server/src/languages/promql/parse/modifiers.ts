import type { Span } from '#core/span.ts';
import type { AtModifier, Duration, Expression, MatrixSelector, Modifier, Subquery, VectorSelector } from '../tree.ts';
import { readDuration } from './duration.ts';
import { readSignedNumber } from './signed-number.ts';
import { advance, arrive, type ParseState, report, unexpected } from './state.ts';

const durationWanted = 'number, duration, step(), or range()';
const nothing: readonly never[] = [];

/** Reads what binds tighter than every operator (`[5m]`, `offset`, `@`, `anchored`, `smoothed`) after `operand`; the operand itself where nothing follows. */
export function parsePostfix(state: ParseState, operand: Expression): Expression {
  const { kind } = state.lexer;
  if (kind === '[') {
    return parseBrackets(state, operand);
  }
  if (kind === 'offset') {
    return parseOffset(state, operand);
  }
  if (kind === '@') {
    return parseAt(state, operand);
  }
  return kind === 'anchored' || kind === 'smoothed' ? parseExtension(state, operand, kind) : operand;
}

/** Whether the token kind begins one. */
export function isPostfix(kind: string): boolean {
  return kind === '[' || kind === 'offset' || kind === '@' || kind === 'anchored' || kind === 'smoothed';
}

function parseBrackets(state: ParseState, operand: Expression): Expression {
  const { lexer } = state;
  const open = lexer.start;
  advance(state);
  arrive(state, { kind: 'range' });
  const range = readPositive(state, 'subquery or range selector', durationWanted);
  if (range === undefined) {
    return matrix(state, operand, { open, range: missing(state) });
  }
  arrive(state, { kind: 'range-next' });
  if (lexer.kind === ']') {
    advance(state);
    checkRange(state, operand, open);
    return matrix(state, operand, { open, range });
  }
  if (lexer.kind !== ':') {
    unexpected(state, 'subquery or range', '":" or "]"');
    recover(state);
    return matrix(state, operand, { open, range });
  }
  advance(state);
  return parseStep(state, operand, { open, range });
}

interface Bracketed {
  readonly open: number;
  readonly range: Duration;
}

function parseStep(state: ParseState, operand: Expression, { open, range }: Bracketed): Subquery {
  const { lexer } = state;
  arrive(state, { kind: 'step' });
  const step = lexer.kind === ']' ? undefined : readPositive(state, 'subquery selector', 'number, duration, step(), range(), or "]"');
  if (lexer.kind === ']') {
    advance(state);
  } else if (step !== undefined) {
    unexpected(state, 'subquery selector', '"]"');
    recover(state);
  }
  const node = {
    kind: 'subquery',
    type: 'matrix',
    span: { start: operand.span.start, end: state.previousEnd },
    expression: operand,
    range,
    brackets: { start: open, end: state.previousEnd },
    modifiers: nothing,
  } as const;
  return step === undefined ? node : { ...node, step };
}

/** A duration that must be longer than nothing; undefined after a fault that ended the brackets. */
function readPositive(state: ParseState, context: string, expected: string): Duration | undefined {
  const { duration, broken } = readDuration(state, false);
  if (broken) {
    unexpected(state, context, expected);
    recover(state);
    return undefined;
  }
  if (duration.literal !== undefined && duration.literal.seconds <= 0) {
    report(state, duration.literal.span, 'duration must be greater than 0');
  }
  return duration;
}

/** Goes on after a fault in brackets: to `]`, or to where they cannot go on. */
function recover(state: ParseState): void {
  const { lexer } = state;
  while (![']', ')', ',', '{', '}', 'eof'].includes(lexer.kind) && !lexer.blankBefore) {
    advance(state);
  }
  if (lexer.kind === ']') {
    advance(state);
  } else if (lexer.kind !== 'eof') {
    lexer.leaveSelector();
  }
}

function matrix(state: ParseState, selector: Expression, { open, range }: Bracketed): MatrixSelector {
  const span = { start: selector.span.start, end: state.previousEnd };
  return { kind: 'matrix', type: 'matrix', span, selector, range, brackets: { start: open, end: state.previousEnd }, modifiers: nothing };
}

function checkRange(state: ParseState, operand: Expression, open: number): void {
  const message =
    operand.kind !== 'vector'
      ? 'ranges only allowed for vector selectors'
      : operand.modifiers.some((modifier) => isFixedOffset(modifier))
        ? 'no offset modifiers allowed before range'
        : operand.modifiers.some((modifier) => modifier.kind === 'at' && modifier.timestamp !== undefined)
          ? 'no @ modifiers allowed before range'
          : undefined;
  if (message !== undefined) {
    report(state, { start: open, end: state.previousEnd }, message);
  }
}

/** To Prometheus an offset of nothing is none; where it looks for a duration, one that is only known at run time is none either. */
function isFixedOffset(modifier: Modifier): boolean {
  return modifier.kind === 'offset' && modifier.duration.literal !== undefined && modifier.duration.literal.seconds !== 0;
}

function parseOffset(state: ParseState, operand: Expression): Expression {
  const keyword = state.lexer.span;
  advance(state);
  arrive(state, { kind: 'offset' });
  const { duration, broken } = readDuration(state, true);
  if (broken) {
    unexpected(state, 'offset', durationWanted);
  }
  return modified(state, operand, { kind: 'offset', span: { start: keyword.start, end: state.previousEnd }, keyword, duration });
}

function parseAt(state: ParseState, operand: Expression): Expression {
  const { lexer } = state;
  const keyword = lexer.span;
  advance(state);
  arrive(state, { kind: 'timestamp' });
  const { kind } = lexer;
  const time = kind === 'start' || kind === 'end' ? readTimeFunction(state, kind) : readTimestamp(state, operand);
  if (time === undefined) {
    unexpected(state, '@', 'timestamp');
  }
  return modified(state, operand, { kind: 'at', span: { start: keyword.start, end: state.previousEnd }, keyword, ...time });
}

function readTimeFunction(state: ParseState, name: 'start' | 'end'): Pick<AtModifier, 'function'> | undefined {
  advance(state);
  for (const wanted of ['(', ')']) {
    if (state.lexer.kind !== wanted) {
      return undefined;
    }
    advance(state);
  }
  return { function: name };
}

function readTimestamp(state: ParseState, operand: Expression): Pick<AtModifier, 'timestamp'> | undefined {
  const timestamp = readSignedNumber(state);
  if (typeof timestamp !== 'number') {
    return timestamp && {};
  }
  if (!(Math.abs(timestamp) < 2 ** 63)) {
    report(state, operand.span, `timestamp out of bounds for @ modifier: ${printed(timestamp)}`);
  }
  return { timestamp };
}

/** As Go's `%f` prints it. */
function printed(timestamp: number): string {
  if (Number.isFinite(timestamp)) {
    return `${BigInt(timestamp)}.000000`;
  }
  return Number.isNaN(timestamp) ? 'NaN' : timestamp > 0 ? '+Inf' : '-Inf';
}

function parseExtension(state: ParseState, operand: Expression, kind: 'anchored' | 'smoothed'): Expression {
  const keyword = state.lexer.span;
  advance(state);
  if (operand.kind === 'subquery') {
    report(state, operand.span, `${kind} modifier is not supported for subqueries`);
    return operand;
  }
  if (operand.kind !== 'vector' && operand.kind !== 'matrix') {
    report(state, operand.span, `${kind} modifier not implemented`);
    return operand;
  }
  if (allModifiers(operand).some((modifier) => modifier.kind === (kind === 'anchored' ? 'smoothed' : 'anchored'))) {
    report(state, operand.span, 'anchored and smoothed modifiers cannot be used together');
  }
  const isSelector = operand.kind === 'vector' || operand.selector.kind === 'vector';
  const hasOne = operand.modifiers.some((modifier) => modifier.kind === kind);
  // Prometheus does not count the keyword to the selector's range.
  return isSelector && !hasOne ? { ...operand, modifiers: [...operand.modifiers, { kind, span: keyword, keyword }] } : operand;
}

/** The node with one more `offset` or `@`, or unchanged where it may not have one. */
function modified(state: ParseState, operand: Expression, modifier: Modifier): Expression {
  const word = modifier.kind === 'at' ? '@' : 'offset';
  if (operand.kind !== 'vector' && operand.kind !== 'matrix' && operand.kind !== 'subquery') {
    const message = `${word} modifier must be preceded by an instant vector selector or range vector selector or a subquery`;
    report(state, operand.span, message);
    return operand;
  }
  if (operand.kind === 'matrix' && operand.selector.kind !== 'vector') {
    report(state, operand.span, 'ranges only allowed for vector selectors');
    return operand;
  }
  if (allModifiers(operand).some((other) => other.kind === modifier.kind && !isNoOffset(other))) {
    const what = modifier.kind === 'at' ? '@ <timestamp>' : 'offset';
    report(state, operand.span, `${what} may not be set multiple times`);
    return operand;
  }
  const span: Span = { start: operand.span.start, end: state.previousEnd };
  return { ...operand, span, modifiers: [...operand.modifiers, modifier] };
}

function isNoOffset(modifier: Modifier): boolean {
  return modifier.kind === 'offset' && modifier.duration.literal?.seconds === 0;
}

function allModifiers(operand: VectorSelector | MatrixSelector | Subquery): readonly Modifier[] {
  const inner = operand.kind === 'matrix' && operand.selector.kind === 'vector' ? operand.selector.modifiers : nothing;
  return inner.length === 0 ? operand.modifiers : [...inner, ...operand.modifiers];
}

function missing(state: ParseState): Duration {
  return { kind: 'duration-missing', span: { start: state.previousEnd, end: state.previousEnd } };
}
