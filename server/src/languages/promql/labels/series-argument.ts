import type { Call, Expression } from '../tree.ts';

/** The first argument of a function that is made of series. */
export function seriesArgument({ args }: Call): Expression | undefined {
  return args.find(({ type }) => type === 'vector' || type === 'matrix');
}
