import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenVariable, Query } from '#core/language.ts';
import { type Region, regionsAt, toFileSpan } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { touches } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/** The innermost region at a place. */
export interface RegionAt {
  readonly languageId: string;
  /** Whether suggestions make sense there: editors do not open them by themselves in embedded text and in strings. */
  readonly completes: boolean;
  /** The expression around the place, without the Markdown or YAML it stands in. */
  readonly query?: { readonly text: string; readonly range: Range; readonly open?: readonly OpenVariable[] };
}

/** What stands at an offset: the innermost region, and the expression there that can be run, by the innermost region that knows one. */
export function regionAt(snapshot: Snapshot, document: TextDocument, offset: number): RegionAt | undefined {
  const around = snapshot.root ? regionsAt(snapshot.root, offset) : [];
  const [innermost] = around;
  if (!innermost) {
    return undefined;
  }
  const { language } = innermost.region;
  const [query] = around.flatMap(({ region, offset: own }) => placedQuery(region, document, own));
  return { languageId: language.id, completes: language.complete !== undefined, ...(query ? { query } : {}) };
}

function placedQuery(region: Region, document: TextDocument, offset: number): Required<Pick<RegionAt, 'query'>>['query'][] {
  const query = queryAt(region.language.queries?.(region.model) ?? [], offset);
  const span = query && (toFileSpan(region, query.span) ?? region.span);
  return span ? [{ text: query.text, range: rangeOf(document, span), ...(query.open ? { open: query.open } : {}) }] : [];
}

/** The expression around the offset, else the only one, else the last before it. */
function queryAt(queries: readonly Query[], offset: number): Query | undefined {
  const around = queries.find(({ span }) => touches(span, offset));
  return around ?? (queries.length === 1 ? queries[0] : queries.findLast(({ span }) => span.start <= offset));
}
