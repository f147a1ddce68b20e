import type { Expression } from '../tree.ts';
import { metricNameOf } from './metric-name.ts';
import { type Unit, unitOfName } from './metric-unit.ts';

/** Real expressions are not nested deeper; generated ones are not worth the time. */
const deepest = 50;

/** The unit of an expression's values, as far as the name of a metric in it tells. */
export function unitOf(root: Expression): Unit | undefined {
  let perSecond = false;
  let node: Expression | undefined = root;
  for (let depth = 0; node !== undefined && depth < deepest; depth++) {
    if (node.kind === 'vector') {
      const name = metricNameOf(node)?.text;
      const unit = name === undefined ? undefined : unitOfName(name);
      return perSecond && unit ? rateOf(unit) : unit;
    }
    if (node.kind === 'call' && /^(?:time|timestamp)$/.test(node.name.text)) {
      return perSecond ? undefined : unitOfName('seconds');
    }
    if (node.kind === 'call' && /^(?:rate|irate|deriv)$/.test(node.name.text)) {
      if (perSecond) {
        return undefined;
      }
      perSecond = true;
    }
    node = partOfSameUnit(node);
  }
  return undefined;
}

/** Seconds per second are a mere number: the share of time in which something ran. */
function rateOf(unit: Unit): Unit | undefined {
  return unit.dimension === 'time' ? undefined : { ...unit, perSecond: true };
}

const keeping =
  /^(?:rate|irate|deriv|abs|ceil|floor|round|clamp|clamp_min|clamp_max|sort|sort_desc|sort_by_label|sort_by_label_desc|label_replace|label_join|increase|delta|idelta|(?:avg|min|max|sum|last|first|stddev)_over_time)$/;
const choosing = /^(?:sum|avg|min|max|topk|bottomk|quantile|stddev|limitk|limit_ratio)$/;
const additive = /^(?:[-+]|[<>]=?|[=!]=|and|or|unless)$/;

/** The part whose unit is the whole's. A product or quotient has a unit of its own, and a factor may have converted it. */
function partOfSameUnit(node: Expression): Expression | undefined {
  switch (node.kind) {
    case 'matrix':
      return node.selector;
    case 'subquery':
    case 'parentheses':
    case 'unary':
      return node.expression;
    case 'aggregation':
      return choosing.test(node.operator) ? node.args.at(-1) : undefined;
    case 'call':
      return node.name.text === 'quantile_over_time' ? node.args[1] : keeping.test(node.name.text) ? node.args[0] : undefined;
    case 'binary':
      return additive.test(node.operator) ? (node.left.kind === 'number' ? node.right : node.left) : undefined;
    default:
      return undefined;
  }
}
