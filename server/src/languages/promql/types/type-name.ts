import type { ValueType } from '../tree.ts';

/** The name of a type as Prometheus and its documentation write it. */
export function typeName(type: ValueType): string {
  return type === 'vector' ? 'instant vector' : type === 'matrix' ? 'range vector' : type;
}
