import { metricNameOf } from '../metrics/metric-name.ts';
import type { Aggregation, Binary, Call, Expression } from '../tree.ts';
import { withoutParentheses } from '../walk.ts';
import { type Comparison, isComparisonOperator } from './condition.ts';
import { constantOf } from './constant.ts';

/** The smallest and the largest value that an expression can have; either may be infinite. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** Real expressions are not nested deeper; every comparison of a long chain would follow it anew. */
const deepest = 10;

const anyValue: ValueRange = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const notNegative: ValueRange = { low: 0, high: Number.POSITIVE_INFINITY };
const atLeastOne: ValueRange = { low: 1, high: Number.POSITIVE_INFINITY };

/** What the text tells of an expression's values, whatever the data. */
export function valueRangeOf(root: Expression, depth = 0): ValueRange {
  const node = withoutParentheses(root);
  const constant = constantOf(node);
  if (constant !== undefined) {
    return Number.isNaN(constant) ? anyValue : { low: constant, high: constant };
  }
  const rangeOf = (part: Expression | undefined) => (part === undefined || depth > deepest ? anyValue : valueRangeOf(part, depth + 1));
  switch (node.kind) {
    case 'vector':
      return metricNameOf(node)?.text === 'up' ? { low: 0, high: 1 } : anyValue;
    case 'matrix':
      return rangeOf(node.selector);
    case 'subquery':
      return rangeOf(node.expression);
    case 'aggregation':
      return aggregationRange(node, rangeOf);
    case 'call':
      return callRange(node, rangeOf);
    case 'binary':
      return binaryRange(node, rangeOf);
    default:
      return anyValue;
  }
}

/** Whether a value of the range passes the comparison: all, none, or some for all that is known. */
export function passing({ low, high }: ValueRange, operator: Comparison, limit: number): 'all' | 'none' | 'some' {
  const holds: Readonly<Record<Comparison, readonly [all: boolean, none: boolean]>> = {
    '>': [low > limit, high <= limit],
    '>=': [low >= limit, high < limit],
    '<': [high < limit, low >= limit],
    '<=': [high <= limit, low > limit],
    '==': [low === limit && high === limit, limit < low || limit > high],
    '!=': [limit < low || limit > high, low === limit && high === limit],
  };
  const [all, none] = holds[operator];
  return all ? 'all' : none ? 'none' : 'some';
}

type RangeOf = (part: Expression | undefined) => ValueRange;

function aggregationRange({ operator, args }: Aggregation, rangeOf: RangeOf): ValueRange {
  if (/^(?:min|max|avg|topk|bottomk|limitk|limit_ratio)$/.test(operator)) {
    return rangeOf(args.at(-1));
  }
  if (operator === 'sum') {
    return summed(rangeOf(args[0]));
  }
  return operator === 'group'
    ? { low: 1, high: 1 }
    : operator === 'count'
      ? atLeastOne
      : /^stdd|^stdv/.test(operator)
        ? notNegative
        : anyValue;
}

/** The sum of one or more values. */
function summed({ low }: ValueRange): ValueRange {
  return low >= 0 ? { low, high: Number.POSITIVE_INFINITY } : anyValue;
}

/** By function, from https://prometheus.io/docs/prometheus/latest/querying/functions/. */
const ranges: ReadonlyMap<string, ValueRange> = new Map([
  ...['absent', 'absent_over_time', 'present_over_time'].map((name): [string, ValueRange] => [name, { low: 1, high: 1 }]),
  ['minute', { low: 0, high: 59 }],
  ['hour', { low: 0, high: 23 }],
  ['day_of_week', { low: 0, high: 6 }],
  ['day_of_month', { low: 1, high: 31 }],
  ['day_of_year', { low: 1, high: 366 }],
  ['days_in_month', { low: 28, high: 31 }],
  ['month', { low: 1, high: 12 }],
  ['sgn', { low: -1, high: 1 }],
  ['histogram_fraction', { low: 0, high: 1 }],
  ['count_over_time', atLeastOne],
  ...['abs', 'sqrt', 'exp', 'changes', 'resets', 'stddev_over_time', 'stdvar_over_time'].map((name): [string, ValueRange] => [
    name,
    notNegative,
  ]),
]);

const keeping = /^(?:label_replace|label_join|sort|sort_desc|sort_by_label|sort_by_label_desc|(?:last|first|min|max|avg)_over_time)$/;

function callRange({ name, args }: Call, rangeOf: RangeOf): ValueRange {
  const known = ranges.get(name.text);
  if (known !== undefined) {
    return known;
  }
  switch (name.text) {
    case 'rate':
    case 'irate':
    case 'increase':
      return ofCounter(args[0]) ? notNegative : anyValue;
    case 'clamp_min':
      return { low: constantIn(args[1]) ?? anyValue.low, high: anyValue.high };
    case 'clamp_max':
      return { low: anyValue.low, high: constantIn(args[1]) ?? anyValue.high };
    case 'clamp':
      return clampRange(constantIn(args[1]), constantIn(args[2]));
    case 'sum_over_time':
      return summed(rangeOf(args[0]));
    default:
      return keeping.test(name.text) ? rangeOf(args[0]) : anyValue;
  }
}

/** With its limits the wrong way round, `clamp` gives nothing. */
function clampRange(low: number | undefined, high: number | undefined): ValueRange {
  return low === undefined || high === undefined || low > high ? anyValue : { low, high };
}

function constantIn(node: Expression | undefined): number | undefined {
  const value = node && constantOf(node);
  return Number.isNaN(value) ? undefined : value;
}

/** A gauge below zero may have a negative rate, so the name has to tell. */
function ofCounter(range: Expression | undefined): boolean {
  const name = range?.kind === 'matrix' ? metricNameOf(range.selector)?.text : undefined;
  return name !== undefined && /_(?:total|count|bucket)$/.test(name) && !name.includes(':');
}

function binaryRange({ operator, bool, left, right }: Binary, rangeOf: RangeOf): ValueRange {
  if (isComparisonOperator(operator)) {
    return bool === undefined ? rangeOf(left.type === 'vector' ? left : right) : { low: 0, high: 1 };
  }
  if (operator === 'and' || operator === 'unless') {
    return rangeOf(left);
  }
  const [a, b] = [rangeOf(left), rangeOf(right)];
  switch (operator) {
    case 'or':
      return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
    case '+':
      return sumOf(a, b);
    case '-':
      return sumOf(a, { low: -b.high, high: -b.low });
    default:
      return anyValue;
  }
}

/** What is infinite on both sides stays so. */
function sumOf(a: ValueRange, b: ValueRange): ValueRange {
  return { low: a.low + b.low, high: a.high + b.high };
}
