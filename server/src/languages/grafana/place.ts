import type { Embedding } from '#core/language.ts';
import { toEmbeddedOffset } from '#core/segment.ts';
import { touches } from '#core/span.ts';
import type { GrafanaModel } from './model.ts';

/** An offset inside of a query: the string's whole value, and the offset there. */
export interface QueryPlace {
  readonly value: Embedding;
  readonly offset: number;
}

/** The query around an offset of the dashboard. */
export function queryAt({ source, queries }: GrafanaModel, offset: number): QueryPlace | undefined {
  const query = queries.find(({ string }) => touches(string.span, offset));
  const value = query && source.embed(query.string, { languageId: 'promql' });
  const inside = value && toEmbeddedOffset(value.segments, offset);
  return value === undefined || inside === undefined ? undefined : { value, offset: inside };
}
