import { aggregationNamed } from '../data/aggregations.ts';
import { functionNamed } from '../data/functions.ts';
import type { Aggregation, Binary, Call, Expression, Unary } from '../tree.ts';
import type { AggregationFrame, BinaryFrame, CallFrame, Frame, UnaryFrame } from './frames.ts';
import { precedences, unaryPrecedence } from './frames.ts';
import { parseGrouping } from './grouping.ts';
import { type ParseState, report } from './state.ts';

/** Finishes the operators on top of the stack that bind at least as tightly as `precedence`; 0 takes all up to the open parenthesis. */
export function reduce(state: ParseState, operand: Expression, precedence: number): Expression {
  const { frames } = state;
  let result = operand;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const own = precedenceOf(frame);
    if (own === undefined || own < precedence) {
      break;
    }
    frames.pop();
    result = combine(frame, result);
  }
  return result;
}

function precedenceOf(frame: Frame): number | undefined {
  switch (frame.kind) {
    case 'binary':
      return precedences[frame.operator];
    case 'unary':
      return unaryPrecedence;
    case 'faulty':
      return 0;
    default:
      return undefined;
  }
}

function combine(frame: Frame, operand: Expression): Expression {
  switch (frame.kind) {
    case 'binary':
      return binary(frame, operand);
    case 'unary':
      return unary(frame, operand);
    case 'faulty': {
      const span = { start: frame.left.span.start, end: operand.span.end };
      return { kind: 'faulty', type: 'none', span, parts: [frame.left, operand] };
    }
    default:
      return operand;
  }
}

function binary({ operator, operatorSpan, left, modifiers }: BinaryFrame, right: Expression): Binary {
  const types = [left.type, right.type];
  const type = types.includes('vector') || types.includes('matrix') ? 'vector' : types.includes('none') ? 'none' : 'scalar';
  const span = { start: left.span.start, end: right.span.end };
  return { kind: 'binary', type, span, operator, operatorSpan, left, right, ...modifiers };
}

function unary({ operator, operatorSpan }: UnaryFrame, expression: Expression): Unary {
  const span = { start: operatorSpan.start, end: expression.span.end };
  return { kind: 'unary', type: expression.type, span, operator, operatorSpan, expression };
}

/** Closes the innermost open parenthesis, whose `)` was just taken or is missing, around `operand`. The stack's top must be its frame. */
export function closeGroup(state: ParseState, operand: Expression | undefined): Expression {
  const frame = state.frames.pop();
  state.openGroups--;
  switch (frame?.kind) {
    case 'call':
      return closeVariableCall(state, frame, operand);
    case 'aggregation':
      return closeAggregation(state, frame, operand);
    default: {
      const expression: Expression = operand ?? missing(state);
      const start = frame?.kind === 'parentheses' ? frame.start : expression.span.start;
      return { kind: 'parentheses', type: expression.type, span: { start, end: state.previousEnd }, expression };
    }
  }
}

/** `$call(x) by (job)`: what a variable calls may be an aggregation. */
function closeVariableCall(state: ParseState, frame: CallFrame, operand: Expression | undefined): Call | Aggregation {
  const { kind } = state.lexer;
  if (frame.name.holdsVariable === undefined || (kind !== 'by' && kind !== 'without')) {
    return closeCall(state, frame, operand);
  }
  const { name, open, args } = frame;
  state.openAggregations++;
  return closeAggregation(
    state,
    { kind: 'aggregation', operator: name.text, operatorSpan: name.span, grouping: undefined, open, args },
    operand,
  );
}

function closeCall(state: ParseState, { name, open, args }: CallFrame, operand: Expression | undefined): Call {
  const found = functionNamed(name.text);
  if (found === undefined && name.holdsVariable === undefined) {
    report(state, name.span, `unknown function with name "${name.text}"`);
  }
  const end = state.previousEnd;
  return {
    kind: 'call',
    type: found?.returns ?? 'none',
    span: { start: name.span.start, end },
    name,
    parentheses: { start: open, end },
    args: withLast(args, operand),
  };
}

function closeAggregation(state: ParseState, frame: AggregationFrame, operand: Expression | undefined): Aggregation {
  const { operator, operatorSpan, open } = frame;
  const parentheses = { start: open, end: state.previousEnd };
  state.openAggregations--;
  const { kind } = state.lexer;
  const canFollow = frame.grouping === undefined && (kind === 'by' || kind === 'without');
  const grouping = canFollow ? parseGrouping(state, kind, false) : frame.grouping;
  const args = withLast(frame.args, operand);
  const node: Aggregation = {
    kind: 'aggregation',
    type: 'vector',
    span: { start: operatorSpan.start, end: state.previousEnd },
    operator,
    operatorSpan,
    groupingFirst: frame.grouping !== undefined,
    parentheses,
    args,
    ...(grouping === undefined ? {} : { grouping }),
  };
  checkArguments(state, node);
  return node;
}

/** A variable may stand for several arguments. */
function checkArguments(state: ParseState, { operator, span, args }: Aggregation): void {
  if (state.lexer.variables && (aggregationNamed(operator) === undefined || args.some(({ type }) => type === 'none'))) {
    return;
  }
  const wanted = aggregationNamed(operator)?.parameter === undefined ? 1 : 2;
  if (args.length === 0) {
    report(state, span, 'no arguments for aggregate expression provided');
  } else if (args.length !== wanted) {
    report(state, span, `wrong number of arguments for aggregate expression provided, expected ${wanted}, got ${args.length}`);
  }
}

function withLast(args: readonly Expression[], last: Expression | undefined): readonly Expression[] {
  return last === undefined ? args : [...args, last];
}

/** Stands where an operand is wanted and none is written. */
export function missing(state: ParseState): Expression {
  return { kind: 'missing', type: 'none', span: { start: state.previousEnd, end: state.previousEnd } };
}
