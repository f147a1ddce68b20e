import type { AggregationEntry } from '../data/aggregations.ts';
import type { FunctionEntry } from '../data/function-type.ts';
import { typeName } from '../types/type-name.ts';

/** `round(v: instant vector, to_nearest?: scalar): instant vector`, with types in PromQL's own English words. */
export function functionSignature({ name, parameters, variadic, returns }: FunctionEntry): string {
  const list = parameters.map((parameter, index) => {
    const isLast = index === parameters.length - 1;
    const mark = isLast && variadic !== 0 ? '?' : '';
    const repeats = isLast && (variadic < 0 || variadic > 1) ? ', …' : '';
    return `${parameter.name}${mark}: ${typeName(parameter.type)}${repeats}`;
  });
  return `${name}(${list.join(', ')}): ${typeName(returns)}`;
}

/** `topk by (…) (k: scalar, v: instant vector): instant vector`. */
export function aggregationSignature({ name, parameter }: AggregationEntry): string {
  const first = parameter === undefined ? '' : `${parameter.name}: ${typeName(parameter.type)}, `;
  return `${name} [by|without (…)] (${first}v: instant vector): instant vector`;
}
