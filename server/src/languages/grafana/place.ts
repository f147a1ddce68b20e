import type { JsonSource } from '#base/json/source.ts';
import type { JsonString } from '#base/json/tree.ts';
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
  return placeIn(
    source,
    queries.map(({ string }) => string),
    offset,
  );
}

/** The query of a variable around an offset, where it is a call of Grafana's own. */
export function callAt({ source, calls }: GrafanaModel, offset: number): QueryPlace | undefined {
  return placeIn(source, calls, offset);
}

function placeIn(source: JsonSource, strings: readonly JsonString[], offset: number): QueryPlace | undefined {
  const string = strings.find(({ span }) => touches(span, offset));
  const value = string && source.embed(string, { languageId: 'promql' });
  const inside = value && toEmbeddedOffset(value.segments, offset);
  return value === undefined || inside === undefined ? undefined : { value, offset: inside };
}
