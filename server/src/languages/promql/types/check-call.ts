import { functionNamed } from '../data/functions.ts';
import type { Call, ValueType } from '../tree.ts';
import type { TypeContext } from './check-types.ts';
import { typeName } from './type-name.ts';

/** The type that the argument must have; undefined beyond the last that the function takes. */
export function argumentTypeAt(name: string, index: number): ValueType | undefined {
  const found = functionNamed(name);
  const last = found?.parameters.at(-1);
  return found?.parameters[index]?.type ?? (found?.variadic === 0 ? undefined : last?.type);
}

/** Checks the number of arguments. A variable may stand for several. */
export function checkArity({ faults }: TypeContext, node: Call): void {
  const found = functionNamed(node.name.text);
  if (found === undefined || node.args.some(({ type }) => type === 'none')) {
    return;
  }
  const count = node.args.length;
  const { length } = found.parameters;
  const least = found.variadic === 0 ? length : length - 1;
  const most = found.variadic === 0 ? length : found.variadic < 0 ? Number.POSITIVE_INFINITY : least + found.variadic;
  if (count < least || count > most) {
    const bound = found.variadic === 0 ? '' : count < least ? 'at least ' : 'at most ';
    const message = `expected ${bound}${count < least ? least : most} argument(s) in call to "${found.name}", got ${count}`;
    faults.push({ span: node.span, message, node });
  }
}

/** The second argument of `info` is not evaluated: it must be a bare list of matchers. */
export function checkInfo({ faults, exempt }: TypeContext, node: Call): void {
  const [, selector] = node.args;
  if (selector === undefined || selector.type === 'none') {
    return;
  }
  if (selector.type !== 'vector') {
    const message = `expected type instant vector in call to function "info", got ${typeName(selector.type)}`;
    faults.push({ span: node.span, message, node: selector, parent: node });
  }
  if (selector.kind !== 'vector') {
    faults.push({ span: selector.span, message: 'expected label selectors only', node: selector, parent: node });
  } else if (selector.name !== undefined) {
    const message = 'expected label selectors only, got vector selector instead';
    faults.push({ span: selector.span, message, node: selector, parent: node });
  } else {
    exempt.add(selector);
  }
}
