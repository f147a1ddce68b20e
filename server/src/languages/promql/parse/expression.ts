import { mayBeginExpression, mayNameMetric, type TokenKind } from '../lexer/kinds.ts';
import { unquote } from '../lexer/unquote.ts';
import type { Expression, Name } from '../tree.ts';
import { parseBinaryModifiers } from './binary.ts';
import { closeGroup, missing, reduce } from './build.ts';
import { isBinaryOperator, precedences } from './frames.ts';
import { parseGrouping } from './grouping.ts';
import { parseDuration, parseNumber } from './literals.ts';
import { isPostfix, parsePostfix } from './modifiers.ts';
import { parseBraces, parseNamedSelector } from './selector.ts';
import { advance, arrive, at, contextOf, endsEarly, isCut, isVariable, nameHere, type ParseState, report, unexpected } from './state.ts';

/** Says, of a token that a blank line precedes, whether it begins the next expression. */
export type BeginsNext = (state: ParseState, hasOperand: boolean) => boolean;

/**
 * Reads one expression, up to the end of the text or to where the next one begins. What is open is kept on a stack of
 * frames, so no nesting is too deep. After a fault it goes on as well as it can; every step takes a token, or is followed
 * by one that does.
 */
export function parseExpression(state: ParseState, beginsNext: BeginsNext): Expression {
  const { lexer } = state;
  let operand: Expression | undefined;
  while (lexer.kind !== 'eof') {
    if (lexer.blankBefore && state.paragraphs && beginsNext(state, operand !== undefined)) {
      break;
    }
    operand = operand === undefined ? beginOperand(state) : continueAfter(state, operand);
  }
  return finish(state, operand);
}

/** Closes everything that is open: the expression's text is over. */
function finish(state: ParseState, operand: Expression | undefined): Expression {
  if (state.lexer.kind === 'eof') {
    arrive(state, operand === undefined || isCut(state) ? { kind: 'operand' } : { kind: 'operator', operand });
    if (operand === undefined) {
      unexpected(state, contextOf(state));
    }
  } else if (state.openGroups > 0) {
    endsEarly(state, 'unclosed left parenthesis');
  } else if (operand === undefined) {
    endsEarly(state, 'unexpected end of input');
  }
  const isEmptyCall = operand === undefined && isOpenGroup(state);
  let result = isEmptyCall ? undefined : reduce(state, operand ?? missing(state), 0);
  while (state.openGroups > 0) {
    result = reduce(state, closeGroup(state, result), 0);
  }
  return result ?? missing(state);
}

function isOpenGroup({ frames }: ParseState): boolean {
  const kind = frames.at(-1)?.kind;
  return kind === 'call' || kind === 'aggregation' || kind === 'parentheses';
}

/** Takes the beginning of an operand; undefined where more must follow before there is one. */
function beginOperand(state: ParseState): Expression | undefined {
  const { kind, span } = state.lexer;
  if (kind === 'number' || kind === 'duration') {
    return numberLiteral(state);
  }
  if (kind === 'string') {
    const value = unquote(state.lexer.value);
    advance(state);
    return { kind: 'string', type: 'string', span, value };
  }
  if (kind === '{') {
    return parseBraces(state);
  }
  if (kind === '(') {
    state.frames.push({ kind: 'parentheses', start: span.start });
    state.openGroups++;
    advance(state);
    return undefined;
  }
  if (kind === '+' || kind === '-') {
    state.frames.push({ kind: 'unary', operator: kind, operatorSpan: span });
    advance(state);
    return undefined;
  }
  if (kind === 'aggregator') {
    return beginAggregation(state);
  }
  return mayNameMetric(kind) ? beginName(state, kind) : beginNothing(state);
}

function numberLiteral(state: ParseState): Expression {
  const { kind, value, span } = state.lexer;
  const parsed = isVariable(state) ? { value: Number.NaN } : kind === 'number' ? parseNumber(value) : parseDuration(value);
  advance(state);
  if ('message' in parsed) {
    report(state, span, parsed.message);
    return { kind: 'number', type: 'scalar', span, value: Number.NaN };
  }
  return { kind: 'number', type: 'scalar', span, value: parsed.value };
}

const callable: ReadonlySet<TokenKind> = new Set<TokenKind>(['identifier', 'start', 'end', 'step', 'range', 'min_of', 'max_of']);

function beginName(state: ParseState, kind: TokenKind): Expression | undefined {
  const { lexer } = state;
  const name = nameHere(state);
  advance(state);
  if (name.holdsVariable && (at(state, 'by') || at(state, 'without'))) {
    return beginArguments(state, name);
  }
  if (lexer.kind !== '(' || !callable.has(kind) || isCut(state)) {
    return parseNamedSelector(state, name);
  }
  state.frames.push({ kind: 'call', name, open: lexer.start, args: [] });
  return openArguments(state);
}

function beginAggregation(state: ParseState): Expression | undefined {
  const { lexer } = state;
  const name: Name = { text: lexer.value, span: lexer.span };
  advance(state);
  const isGrouped = (lexer.kind === 'by' || lexer.kind === 'without') && !isCut(state);
  if (!isGrouped && (lexer.kind !== '(' || isCut(state))) {
    return parseNamedSelector(state, name);
  }
  return beginArguments(state, name);
}

/** Goes on after the name of an aggregation, which a variable may stand for. */
function beginArguments(state: ParseState, name: Name): Expression | undefined {
  const { lexer } = state;
  state.openAggregations++;
  const grouping = lexer.kind === 'by' || lexer.kind === 'without' ? parseGrouping(state, lexer.kind, false) : undefined;
  const open = lexer.start;
  state.frames.push({ kind: 'aggregation', operator: name.text.toLowerCase(), operatorSpan: name.span, grouping, open, args: [] });
  if (lexer.kind !== '(') {
    arrive(state, { kind: 'aggregation-body' });
    unexpected(state, 'aggregation');
    state.openGroups++;
    return closeGroup(state, undefined);
  }
  return openArguments(state);
}

/** Takes the `(` of a call or an aggregation, and its `)` where nothing stands between. */
function openArguments(state: ParseState): Expression | undefined {
  state.openGroups++;
  advance(state);
  if (state.lexer.kind !== ')') {
    return undefined;
  }
  advance(state);
  return closeGroup(state, undefined);
}

/** No operand can begin here: one is made up if the token may follow an operand, else the token is passed over. */
function beginNothing(state: ParseState): Expression | undefined {
  const { kind } = state.lexer;
  unexpected(state, contextOf(state));
  if (isBinaryOperator(kind) || ((kind === ')' || kind === ',') && state.openGroups > 0)) {
    return missing(state);
  }
  advance(state);
  return undefined;
}

/** Goes on after an operand; undefined where another operand must follow. */
function continueAfter(state: ParseState, operand: Expression): Expression | undefined {
  const { kind } = state.lexer;
  if (isBinaryOperator(kind)) {
    const { span: operatorSpan } = state.lexer;
    // `^` groups from the right: it leaves an earlier `^` open.
    const left = reduce(state, operand, kind === '^' ? precedences[kind] + 1 : precedences[kind]);
    advance(state);
    state.frames.push({ kind: 'binary', operator: kind, operatorSpan, left, modifiers: parseBinaryModifiers(state) });
    return undefined;
  }
  if (isPostfix(kind)) {
    return parsePostfix(state, operand);
  }
  if (kind === ')' && state.openGroups > 0) {
    const last = reduce(state, operand, 0);
    advance(state);
    return closeGroup(state, last);
  }
  return kind === ',' && takesArguments(state) ? nextArgument(state, operand) : continueWrongly(state, operand);
}

/** Whether the innermost open parenthesis holds arguments. */
function takesArguments({ frames }: ParseState): boolean {
  const open = frames.findLast(({ kind }) => kind === 'parentheses' || kind === 'call' || kind === 'aggregation');
  return open !== undefined && open.kind !== 'parentheses';
}

function nextArgument(state: ParseState, operand: Expression): Expression | undefined {
  const { lexer } = state;
  const last = reduce(state, operand, 0);
  const frame = state.frames.at(-1);
  if (frame?.kind !== 'call' && frame?.kind !== 'aggregation') {
    return last;
  }
  frame.args.push(last);
  while (lexer.kind === ',') {
    const comma = lexer.span;
    advance(state);
    if (!mayBeginExpression(lexer.kind) && !at(state, 'eof') && !at(state, 'bad')) {
      report(state, comma, 'trailing commas not allowed in function call args');
    }
  }
  if (lexer.kind !== ')') {
    return undefined;
  }
  advance(state);
  return closeGroup(state, undefined);
}

/** A variable beside an expression may well hold an operator, or nothing: that is no fault, but nothing is known of the whole. */
function continueWrongly(state: ParseState, operand: Expression): Expression | undefined {
  const { kind } = state.lexer;
  if (!isVariable(state) && !endsWithVariable(state, operand)) {
    unexpected(state, contextOf(state));
  }
  const left = reduce(state, operand, 0);
  if (!mayBeginExpression(kind)) {
    advance(state);
    return left;
  }
  state.frames.push({ kind: 'faulty', left });
  return undefined;
}

function endsWithVariable({ lexer, previousEnd }: ParseState, operand: Expression): boolean {
  const name = operand.kind === 'vector' ? operand.name : operand.kind === 'call' ? operand.name : undefined;
  return lexer.variables && name?.holdsVariable === true && name.span.end === previousEnd;
}
