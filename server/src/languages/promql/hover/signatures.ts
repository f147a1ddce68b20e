import type { Span } from '#core/span.ts';
import type { AggregationEntry } from '../data/aggregations.ts';
import type { FunctionEntry } from '../data/function-type.ts';
import { typeName } from '../types/type-name.ts';

/** How something is called, and where in that line its parameters stand. */
export interface WrittenSignature {
  readonly label: string;
  readonly parameters: readonly Span[];
}

/** `round(v: instant vector, to_nearest?: scalar): instant vector`, with types in PromQL's own English words. */
export function functionSignature({ name, parameters, variadic, returns }: FunctionEntry): WrittenSignature {
  const list = parameters.map((parameter, index) => {
    const isLast = index === parameters.length - 1;
    const mark = isLast && variadic !== 0 ? '?' : '';
    const repeats = isLast && (variadic < 0 || variadic > 1) ? ', …' : '';
    return `${parameter.name}${mark}: ${typeName(parameter.type)}${repeats}`;
  });
  return written(`${name}(`, list, `): ${typeName(returns)}`);
}

/** `topk [by|without (…)] (k: scalar, v: instant vector): instant vector`. */
export function aggregationSignature({ name, parameter }: AggregationEntry): WrittenSignature {
  const first = parameter === undefined ? [] : [`${parameter.name}: ${typeName(parameter.type)}`];
  return written(`${name} [by|without (…)] (`, [...first, 'v: instant vector'], '): instant vector');
}

function written(before: string, list: readonly string[], after: string): WrittenSignature {
  let start = before.length;
  const parameters = list.map((text): Span => {
    const span = { start, end: start + text.length };
    start = span.end + ', '.length;
    return span;
  });
  return { label: `${before}${list.join(', ')}${after}`, parameters };
}
