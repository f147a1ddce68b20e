import type { Environment } from '#core/environment.ts';
import type { Flavour } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { aggregationNamed } from '../data/aggregations.ts';
import { functionNamed } from '../data/functions.ts';
import { keywordNamed } from '../data/keywords.ts';
import { operators } from '../data/operators.ts';
import type { PromqlModel } from '../model.ts';
import { flavourFor } from '../model-flavour.ts';
import { metricAt } from '../needs.ts';
import { parseDuration } from '../parse/literals.ts';
import type { Aggregation, Binary, Call, Duration, Expression, Modifier, NumberLiteral, Unary } from '../tree.ts';
import { isAtVariable } from '../variables.ts';
import { pathTo } from '../walk.ts';
import { durationInWords } from './duration-words.ts';
import { describeAggregation, describeForeign, describeFunction, describeKeyword, describeOperator } from './entries.ts';
import { describeMatcher } from './matcher.ts';
import { describeMetric } from './metric.ts';
import { hoverType, typeInWords } from './type-words.ts';

/**
 * What stands at `offset`, explained: functions, aggregations, operators, keywords, metrics, matchers, durations and the types of
 * expressions. Of a variable
 * only the dashboard around the text knows.
 */
export function hover(model: PromqlModel, offset: number, environment: Environment): Hover | undefined {
  if (isAtVariable(model, offset) || model.comments.some(({ start, end }) => start <= offset && offset < end)) {
    return undefined;
  }
  const metric = metricAt(model, offset);
  if (metric !== undefined) {
    return { span: metric.span, markdown: describeMetric(metric.text, environment) };
  }
  const expression = model.expressions.findLast(({ span }) => span.start <= offset);
  const path = expression === undefined ? [] : pathTo(expression.root, offset);
  for (const node of [...path].reverse()) {
    const found = hoverNode(model.text, node, offset) ?? hoverType(node, offset);
    if (found !== undefined) {
      return found;
    }
  }
  return hoverForeign(path, offset, flavourFor(model, environment));
}

/** A function that only the flavour knows. */
function hoverForeign(path: readonly Expression[], offset: number, flavour: Flavour): Hover | undefined {
  const call = path.findLast((node): node is Call => node.kind === 'call' && holds(node.name.span, offset));
  const markdown = call && describeForeign(call.name.text, flavour);
  return call && markdown ? { span: call.name.span, markdown } : undefined;
}

function hoverNode(text: string, node: Expression, offset: number): Hover | undefined {
  switch (node.kind) {
    case 'number':
      return hoverNumber(text, node);
    case 'call':
      return hoverCall(node, offset);
    case 'aggregation':
      return hoverAggregation(node, offset);
    case 'binary':
      return hoverBinary(node, offset);
    case 'unary':
      return hoverSign(node, offset);
    case 'vector': {
      const matcher = node.matchers.find(({ span }) => holds(span, offset));
      const markdown = matcher && describeMatcher(matcher);
      return matcher && markdown ? { span: matcher.span, markdown } : hoverModifiers(node.modifiers, offset);
    }
    case 'matrix':
      return hoverDuration(node.range, offset) ?? hoverModifiers(node.modifiers, offset);
    case 'subquery':
      return hoverDuration(node.range, offset) ?? (node.step && hoverDuration(node.step, offset)) ?? hoverModifiers(node.modifiers, offset);
    default:
      return undefined;
  }
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** A duration that stands for a number: `time() - foo > 1h`. */
function hoverNumber(text: string, { span }: NumberLiteral): Hover | undefined {
  const parsed = parseDuration(text.slice(span.start, span.end));
  return 'value' in parsed ? { span, markdown: durationInWords(parsed.value) } : undefined;
}

function hoverCall({ name }: Call, offset: number): Hover | undefined {
  const entry = holds(name.span, offset) ? functionNamed(name.text) : undefined;
  return entry && { span: name.span, markdown: describeFunction(entry) };
}

function hoverAggregation({ operator, operatorSpan, grouping }: Aggregation, offset: number): Hover | undefined {
  if (grouping !== undefined && holds(grouping.keywordSpan, offset)) {
    return hoverKeyword(grouping.keyword, grouping.keywordSpan);
  }
  const entry = holds(operatorSpan, offset) ? aggregationNamed(operator) : undefined;
  return entry && { span: operatorSpan, markdown: describeAggregation(entry) };
}

function hoverBinary(node: Binary, offset: number): Hover | undefined {
  const { operatorSpan, bool, matching, group, fills } = node;
  if (holds(operatorSpan, offset)) {
    return hoverOperator(node);
  }
  if (bool !== undefined && holds(bool, offset)) {
    return hoverKeyword('bool', bool);
  }
  for (const grouping of [matching, group]) {
    if (grouping !== undefined && holds(grouping.keywordSpan, offset)) {
      return hoverKeyword(grouping.keyword, grouping.keywordSpan);
    }
  }
  const fill = fills.find(({ span }) => holds(span, offset));
  return fill && hoverKeyword(fill.keyword, { start: fill.span.start, end: fill.span.start + fill.keyword.length });
}

function hoverSign(node: Unary, offset: number): Hover | undefined {
  return holds(node.operatorSpan, offset) ? hoverOperator(node) : undefined;
}

/** What the operator does, and what comes of it here. */
function hoverOperator({ operator, operatorSpan, type }: Binary | Unary): Hover {
  const result = typeInWords(type);
  const markdown = describeOperator(operator, operators[operator]);
  return { span: operatorSpan, markdown: result === undefined ? markdown : `${markdown}\n\n${t('Here it gives: {0}', result)}` };
}

function hoverModifiers(modifiers: readonly Modifier[], offset: number): Hover | undefined {
  for (const modifier of modifiers) {
    if (holds(modifier.keyword, offset)) {
      return hoverKeyword(modifier.kind === 'at' ? '@' : modifier.kind, modifier.keyword);
    }
    const duration = modifier.kind === 'offset' ? hoverDuration(modifier.duration, offset) : undefined;
    if (duration !== undefined) {
      return duration;
    }
  }
  return undefined;
}

function hoverKeyword(name: string, span: Span): Hover | undefined {
  const entry = keywordNamed(name);
  return entry && { span, markdown: describeKeyword(entry) };
}

/** The literal or function at the cursor, however deep in the arithmetic. */
function hoverDuration(root: Duration, offset: number): Hover | undefined {
  let node: Duration | undefined = root;
  while (node !== undefined && holds(node.span, offset)) {
    if (node.kind === 'duration') {
      return { span: node.span, markdown: durationInWords(node.seconds) };
    }
    if (node.kind === 'duration-call' && holds(node.nameSpan, offset)) {
      const entry = functionNamed(node.name);
      return entry && { span: node.nameSpan, markdown: describeFunction(entry) };
    }
    node = partsOf(node).find(({ span }) => holds(span, offset));
  }
  return undefined;
}

function partsOf(node: Duration): readonly Duration[] {
  switch (node.kind) {
    case 'duration-binary':
      return [node.left, node.right];
    case 'duration-unary':
      return [node.operand];
    case 'duration-parentheses':
      return [node.duration];
    case 'duration-call':
      return node.args;
    default:
      return [];
  }
}
