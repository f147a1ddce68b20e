import { type Span, touches } from '#core/span.ts';
import type { PromqlModel } from './model.ts';
import type { Expression, Grouping, Name } from './tree.ts';
import { isAtVariable } from './variables.ts';
import { everyNode } from './walk.ts';

/** Every place where the metric, label, value or function at `offset` is named, in all expressions of the text. Of variables the text around knows. */
export function occurrences(model: PromqlModel, offset: number): readonly Span[] {
  if (isAtVariable(model, offset)) {
    return [];
  }
  const named = model.expressions.flatMap(({ root }) => [...everyNode(root)].flatMap(namesIn));
  const here = named.find(({ span }) => touches(span, offset));
  const same = here ? named.filter(({ kind, text }) => kind === here.kind && text === here.text) : [];
  return same.map(({ span }) => span).sort((a, b) => a.start - b.start);
}

/** Two names are the same where kind and text are. */
interface Named extends Name {
  readonly kind: 'metric' | 'label' | 'value' | 'function';
}

function namesIn(node: Expression): readonly Named[] {
  switch (node.kind) {
    case 'vector': {
      const metric = node.name ? [named('metric', node.name)] : [];
      return [...metric, ...node.matchers.flatMap(namesInMatcher)];
    }
    case 'call':
      return [named('function', node.name)];
    case 'aggregation':
      return [named('function', { text: node.operator, span: node.operatorSpan }), ...labelsOf(node.grouping)];
    case 'binary':
      return [...labelsOf(node.matching), ...labelsOf(node.group)];
    default:
      return [];
  }
}

function namesInMatcher({ label, quoted, operator, value }: Extract<Expression, { kind: 'vector' }>['matchers'][number]): readonly Named[] {
  if (operator === undefined) {
    return [named(quoted ? 'metric' : 'label', label)];
  }
  // Equal values of different labels are different things.
  const valued = value && named('value', { ...value, text: `${label.text}=${value.text}` });
  return [named('label', label), ...(valued ? [valued] : [])];
}

function labelsOf(grouping: Grouping<string> | undefined): readonly Named[] {
  return (grouping?.labels ?? []).map((label) => named('label', label));
}

function named(kind: Named['kind'], { text, span }: Name): Named {
  return { kind, text, span };
}
