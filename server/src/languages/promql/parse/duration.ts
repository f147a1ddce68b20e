import type { Span } from '#core/span.ts';
import type { Duration, DurationBinary, DurationCall } from '../tree.ts';
import { isOutOfRange, parseDuration, parseNumber } from './literals.ts';
import { advance, isVariable, type ParseState, report } from './state.ts';

type Operator = DurationBinary['operator'];

type Frame =
  | { readonly kind: 'parentheses'; readonly start: number }
  | { readonly kind: 'call'; readonly name: DurationCall['name']; readonly nameSpan: Span; readonly args: Duration[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-'; readonly span: Span }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly span: Span; readonly left: Duration };

const precedences: Readonly<Record<Operator, number>> = { '+': 4, '-': 4, '*': 5, '/': 5, '%': 5, '^': 6 };
const unaryPrecedence = 5;

/** A duration as far as it could be read. Where `broken`, the current token cannot continue it, and the caller says so. */
export interface ParsedDuration {
  readonly duration: Duration;
  readonly broken: boolean;
}

/**
 * Reads a duration expression without recursion. After `offset` (`isOffset`) it ends with its first literal or call, with
 * or without a sign, or with a parenthesis that has one: `foo offset 5m + 1` adds one to the selector, but
 * `foo offset (5m) + 1` to the duration, as Prometheus's grammar has it.
 */
export function readDuration(state: ParseState, isOffset: boolean): ParsedDuration {
  const frames: Frame[] = [];
  // Signs that stand before everything else.
  let signs = 0;
  for (;;) {
    const begun = beginOperand(state, frames);
    if (begun === 'opened') {
      signs += frames.length === signs + 1 && frames.at(-1)?.kind === 'unary' ? 1 : 0;
      continue;
    }
    if (begun === undefined) {
      return { duration: closeAll(state, frames, missing(state)), broken: true };
    }
    const ended = continueAfter(state, frames, begun, isOffset && signs < 2 ? signs : -1);
    if (ended !== undefined) {
      return ended;
    }
  }
}

/** An operand, or `opened` where a sign, a parenthesis or a call begins one; undefined where the token cannot. */
function beginOperand(state: ParseState, frames: Frame[]): Duration | 'opened' | undefined {
  const { kind, span } = state.lexer;
  if (isVariable(state)) {
    advance(state);
    return { kind: 'duration-variable', span };
  }
  if (kind === 'number' || kind === 'duration') {
    return readLiteral(state, frames.at(-1)?.kind === 'unary');
  }
  if (kind === '+' || kind === '-') {
    frames.push({ kind: 'unary', operator: kind, span });
  } else if (kind === '(') {
    frames.push({ kind: 'parentheses', start: span.start });
  } else if (kind === 'step' || kind === 'range') {
    return readPlainCall(state, kind);
  } else if (kind === 'min_of' || kind === 'max_of') {
    advance(state);
    if (state.lexer.kind !== '(') {
      return undefined;
    }
    frames.push({ kind: 'call', name: kind, nameSpan: span, args: [] });
  } else {
    return undefined;
  }
  advance(state);
  return 'opened';
}

function readLiteral(state: ParseState, isSigned: boolean): Duration {
  const { lexer } = state;
  const { span } = lexer;
  const parsed = lexer.kind === 'number' ? parseNumber(lexer.value) : parseDuration(lexer.value);
  advance(state);
  if ('message' in parsed || (isOutOfRange(parsed.value) && !isSigned)) {
    report(state, span, 'message' in parsed ? parsed.message : 'duration out of range');
    return { kind: 'duration', span, seconds: 0 };
  }
  return { kind: 'duration', span, seconds: parsed.value, literal: { seconds: parsed.value, span } };
}

function readPlainCall(state: ParseState, name: 'step' | 'range'): Duration | undefined {
  const nameSpan = state.lexer.span;
  advance(state);
  for (const wanted of ['(', ')']) {
    if (state.lexer.kind !== wanted) {
      return undefined;
    }
    advance(state);
  }
  return { kind: 'duration-call', span: { start: nameSpan.start, end: state.previousEnd }, name, nameSpan, args: [] };
}

/** Goes on after an operand, up to where the next one must begin (undefined) or the duration ends: at the latest when only `last` frames are open. */
function continueAfter(state: ParseState, frames: Frame[], first: Duration, last: number): ParsedDuration | undefined {
  const { lexer } = state;
  let operand = first;
  for (;;) {
    if (frames.length <= last && !(last === 0 && operand.kind === 'duration-parentheses')) {
      return { duration: closeAll(state, frames, operand), broken: false };
    }
    const { kind } = lexer;
    if (isOperator(kind)) {
      operand = reduce(state, frames, operand, kind === '^' ? precedences[kind] + 1 : precedences[kind]);
      frames.push({ kind: 'binary', operator: kind, span: lexer.span, left: operand });
      advance(state);
      return undefined;
    }
    operand = reduce(state, frames, operand, 0);
    const frame = frames.at(-1);
    if (frame === undefined) {
      return { duration: operand, broken: false };
    }
    if (kind === ',' && frame.kind === 'call' && frame.args.length === 0) {
      frame.args.push(operand);
      advance(state);
      return undefined;
    }
    if (kind !== ')' || (frame.kind === 'call' && frame.args.length === 0)) {
      return { duration: closeAll(state, frames, operand), broken: true };
    }
    advance(state);
    frames.pop();
    operand = close(state, frame, operand);
  }
}

function isOperator(kind: string): kind is Operator {
  return Object.hasOwn(precedences, kind);
}

/** Finishes the signs and operators on top of the stack that bind at least as tightly as `precedence`. */
function reduce(state: ParseState, frames: Frame[], operand: Duration, precedence: number): Duration {
  let result = operand;
  for (let frame = frames.at(-1); frame?.kind === 'unary' || frame?.kind === 'binary'; frame = frames.at(-1)) {
    if ((frame.kind === 'unary' ? unaryPrecedence : precedences[frame.operator]) < precedence) {
      break;
    }
    frames.pop();
    result = close(state, frame, result);
  }
  return result;
}

function closeAll(state: ParseState, frames: Frame[], operand: Duration): Duration {
  let result = operand;
  for (let frame = frames.pop(); frame !== undefined; frame = frames.pop()) {
    result = close(state, frame, result);
  }
  return result;
}

function close(state: ParseState, frame: Frame, operand: Duration): Duration {
  if (frame.kind === 'unary') {
    return closeUnary(state, frame.operator, frame.span, operand);
  }
  if (frame.kind === 'binary') {
    const { operator, span: operatorSpan, left } = frame;
    if ((operator === '/' || operator === '%') && operand.literal?.seconds === 0) {
      report(state, operatorSpan, operator === '/' ? 'division by zero' : 'modulo by zero');
    }
    const span = { start: left.span.start, end: operand.span.end };
    return { kind: 'duration-binary', span, operator, operatorSpan, left, right: operand };
  }
  if (frame.kind === 'call') {
    const { name, nameSpan, args } = frame;
    return { kind: 'duration-call', span: { start: nameSpan.start, end: state.previousEnd }, name, nameSpan, args: [...args, operand] };
  }
  const node = { kind: 'duration-parentheses', span: { start: frame.start, end: state.previousEnd }, duration: operand } as const;
  return operand.literal === undefined ? node : { ...node, literal: operand.literal };
}

/** A sign before a literal makes a literal. */
function closeUnary(state: ParseState, operator: '+' | '-', sign: Span, operand: Duration): Duration {
  const node = { kind: 'duration-unary', span: { start: sign.start, end: operand.span.end }, operator, operand } as const;
  if (operand.literal === undefined) {
    return node;
  }
  const seconds = operator === '-' ? -operand.literal.seconds : operand.literal.seconds;
  if (isOutOfRange(seconds)) {
    report(state, sign, 'duration out of range');
    return node;
  }
  return { ...node, literal: { seconds, span: { start: sign.start, end: operand.literal.span.end } } };
}

function missing(state: ParseState): Duration {
  return { kind: 'duration-missing', span: { start: state.previousEnd, end: state.previousEnd } };
}
