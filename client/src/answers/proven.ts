import type { Answer } from '#api/answer.ts';

/**
 * What an answer proves; undefined where it finds nothing and warns: Thanos and Mimir answer in part where some of their stores do not, and then
 * nothing found does not mean that there is nothing.
 */
export function proven<T>({ data, warnings }: Pick<Answer<T>, 'data' | 'warnings'>): T | undefined {
  return Array.isArray(data) && data.length === 0 && warnings.length > 0 ? undefined : data;
}
