import type { Environment, Need } from '#core/environment.ts';
import { touches } from '#core/span.ts';
import { type Cursor, cursorAt } from './complete/cursor.ts';
import { selectorAround, selectorsAround, selectorText } from './complete/selector.ts';
import { functionNamed } from './data/functions.ts';
import { unquote } from './lexer/unquote.ts';
import type { PromqlModel } from './model.ts';
import type { Frame } from './parse/frames.ts';
import type { Name } from './tree.ts';
import { pathTo } from './walk.ts';

const mostAnswers = 500;

/** What completion and hover at `offset` would like to know from the connected Prometheus. */
export function needs(model: PromqlModel, offset: number): readonly Need[] {
  const cursor = cursorAt(model, offset);
  const suggestions = cursor === undefined ? undefined : suggestionNeed(model, cursor, offset);
  const metric = metricAt(model, offset);
  return [
    ...(suggestions === undefined ? [] : [suggestions]),
    ...(metric === undefined ? [] : [{ kind: 'metadata' as const, metric: metric.text }]),
  ];
}

/** The names or values that may stand at the cursor. */
export function suggestionNeed(model: PromqlModel, cursor: Cursor, offset: number): Need | undefined {
  const { place, frames } = cursor.stop;
  switch (place.kind) {
    case 'operand':
      return operandNeed(cursor, frames);
    case 'grouping-label': {
      const [only, ...others] = selectorsAround(model, offset);
      return labelNames(only !== undefined && others.length === 0 ? selectorText(only) : undefined);
    }
    case 'matcher-label':
      return cursor.quote === undefined
        ? labelNames(selectorText(selectorAround(model, offset) ?? place.selector, offset))
        : metricNames(cursor);
    case 'matcher-value': {
      const selector = selectorText(selectorAround(model, offset) ?? place.selector, offset);
      const known = selector === undefined ? {} : { selector };
      const prefix = cursor.quote === undefined ? '' : unquote(cursor.quote + cursor.typed);
      return { kind: 'labelValues', label: place.label, ...known, prefix, limit: mostAnswers };
    }
    default:
      return undefined;
  }
}

/** Whether Prometheus may know more than has arrived: its answer is late or missing, or as long as answers get. */
export function mayHaveMore(need: Need | undefined, environment: Environment): boolean {
  const answer = need && environment.remote.answer(need);
  return need !== undefined && (answer === undefined || answer.length >= mostAnswers);
}

/** Whether an argument of a function at the cursor names a label, as in `label_replace(up, "…")`. */
export function isLabelArgument(frames: readonly Frame[]): boolean {
  const frame = frames.at(-1);
  if (frame?.kind !== 'call') {
    return false;
  }
  const found = functionNamed(frame.name.text);
  const parameter = found?.parameters[frame.args.length] ?? (found?.variadic === 0 ? undefined : found?.parameters.at(-1));
  return parameter?.type === 'string' && parameter.name.endsWith('label');
}

function operandNeed(cursor: Cursor, frames: readonly Frame[]): Need | undefined {
  if (cursor.quote !== undefined) {
    return isLabelArgument(frames) ? labelNames(undefined) : undefined;
  }
  return /^\d/.test(cursor.typed) ? undefined : metricNames(cursor);
}

function metricNames({ typed }: Cursor): Need {
  return { kind: 'metricNames', prefix: typed, limit: mostAnswers };
}

function labelNames(selector: string | undefined): Need {
  return selector === undefined ? { kind: 'labelNames', limit: mostAnswers } : { kind: 'labelNames', selector, limit: mostAnswers };
}

/** The metric name at `offset`, bare or quoted in braces. */
export function metricAt(model: PromqlModel, offset: number): Name | undefined {
  const expression = model.expressions.findLast(({ span }) => span.start <= offset);
  const node = expression === undefined ? undefined : pathTo(expression.root, offset).at(-1);
  if (node?.kind !== 'vector') {
    return undefined;
  }
  if (node.name !== undefined && touches(node.name.span, offset)) {
    return node.name.holdsVariable ? undefined : node.name;
  }
  return node.matchers.find(({ quoted, operator, label }) => quoted && operator === undefined && touches(label.span, offset))?.label;
}
