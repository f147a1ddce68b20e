import { aggregationNamed } from '../data/aggregations.ts';
import type { Fault } from '../model.ts';
import type { Aggregation, Call, Expression, Subquery, Unary, ValueType, VectorSelector } from '../tree.ts';
import { checkBinary } from './check-binary.ts';
import { argumentTypeAt, checkArity, checkInfo } from './check-call.ts';
import { matchesEmpty } from './matches-empty.ts';
import { typeName } from './type-name.ts';

/** A type fault, the node that is wrong and the one that wants it otherwise. */
export interface TypeFault extends Fault {
  readonly node: Expression;
  readonly parent?: Expression;
}

/** What one run of the checker knows. */
export interface TypeContext {
  readonly text: string;
  readonly faults: TypeFault[];
  /** What is still to be done, the next last: no recursion, since trees may be very deep. */
  readonly steps: Step[];
  /** The second arguments of `info`, which may match anything. */
  readonly exempt: Set<Expression>;
}

type Step =
  | { readonly do: 'visit'; readonly node: Expression }
  /** After the node's children. */
  | { readonly do: 'leave'; readonly node: Expression }
  | {
      readonly do: 'expect';
      readonly node: Expression;
      readonly type: ValueType;
      readonly parent: Call | Aggregation;
      readonly where: string;
    };

const mostFaults = 100;

/**
 * The type faults of an expression without syntax faults, in the order in which Prometheus finds them. `text` is what
 * the spans count in. What a variable stands for fits everywhere.
 */
export function typeFaults(text: string, root: Expression): readonly TypeFault[] {
  const context: TypeContext = { text, faults: [], steps: [{ do: 'visit', node: root }], exempt: new Set() };
  for (let step = context.steps.pop(); step !== undefined && context.faults.length < mostFaults; step = context.steps.pop()) {
    if (step.do === 'visit') {
      visit(context, step.node);
    } else if (step.do === 'leave') {
      leave(context, step.node);
    } else if (step.node.type !== step.type && step.node.type !== 'none') {
      const message = `expected type ${typeName(step.type)} in ${step.where}, got ${typeName(step.node.type)}`;
      context.faults.push({ span: step.node.span, message, node: step.node, parent: step.parent });
    }
  }
  return context.faults;
}

function visit(context: TypeContext, node: Expression): void {
  const { steps } = context;
  switch (node.kind) {
    case 'binary':
      steps.push({ do: 'leave', node }, { do: 'visit', node: node.right }, { do: 'visit', node: node.left });
      break;
    case 'unary':
    case 'subquery':
      steps.push({ do: 'leave', node }, { do: 'visit', node: node.expression });
      break;
    case 'parentheses':
      steps.push({ do: 'visit', node: node.expression });
      break;
    case 'matrix':
      steps.push({ do: 'visit', node: node.selector });
      break;
    case 'aggregation':
      visitAggregation(context, node);
      break;
    case 'call':
      visitCall(context, node);
      break;
    case 'vector':
      checkSelector(context, node);
      break;
    default:
      break;
  }
}

/** Prometheus checks the vector before the parameter. */
function visitAggregation({ steps }: TypeContext, node: Aggregation): void {
  const [first] = node.args;
  const last = node.args.at(-1);
  const parameter = aggregationNamed(node.operator)?.parameter;
  if (parameter !== undefined && first !== undefined && node.args.length > 1) {
    steps.push({ do: 'expect', node: first, type: parameter.type, parent: node, where: 'aggregation parameter' });
    steps.push({ do: 'visit', node: first });
  }
  if (last !== undefined) {
    steps.push({ do: 'expect', node: last, type: 'vector', parent: node, where: 'aggregation expression' });
    steps.push({ do: 'visit', node: last });
  }
}

function visitCall(context: TypeContext, node: Call): void {
  checkArity(context, node);
  if (node.name.text === 'info') {
    checkInfo(context, node);
  }
  for (let index = node.args.length - 1; index >= 0; index--) {
    const argument = node.args[index];
    const type = argumentTypeAt(node.name.text, index);
    if (argument !== undefined && type !== undefined) {
      const where = `call to function "${node.name.text}"`;
      context.steps.push({ do: 'expect', node: argument, type, parent: node, where }, { do: 'visit', node: argument });
    }
  }
}

function leave(context: TypeContext, node: Expression): void {
  if (node.kind === 'binary') {
    checkBinary(context, node);
  } else if (node.kind === 'unary') {
    checkUnary(context, node);
  } else if (node.kind === 'subquery') {
    checkSubquery(context, node);
  }
}

function checkUnary({ faults }: TypeContext, node: Unary): void {
  if (node.type !== 'scalar' && node.type !== 'vector' && node.type !== 'none') {
    const message = `unary expression only allowed on expressions of type scalar or instant vector, got "${typeName(node.type)}"`;
    faults.push({ span: node.span, message, node });
  }
}

function checkSubquery({ faults }: TypeContext, node: Subquery): void {
  if (node.expression.type !== 'vector' && node.expression.type !== 'none') {
    const message = `subquery is only allowed on instant vector, got ${node.expression.type} instead`;
    faults.push({ span: node.span, message, node });
  }
}

function checkSelector({ faults, exempt }: TypeContext, node: VectorSelector): void {
  const { name, matchers } = node;
  if (name === undefined) {
    if (!exempt.has(node) && matchers.every(matchesEmpty)) {
      faults.push({ span: node.span, message: 'vector selector must contain at least one non-empty matcher', node });
    }
    return;
  }
  for (const { label, quoted, operator, value } of matchers) {
    const isName = label.text === '__name__' || (quoted && operator === undefined);
    if (isName) {
      const other = operator === undefined ? label.text : (value?.text ?? '');
      faults.push({ span: node.span, message: `metric name must not be set twice: "${name.text}" or "${other}"`, node });
    }
  }
}
