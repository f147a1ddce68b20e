import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Query } from '#core/language.ts';
import { regionsAt, toFileSpan } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { touches } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/** The innermost region at a place. */
export interface RegionAt {
  readonly languageId: string;
  /** Whether suggestions make sense there: editors do not open them by themselves in embedded text and in strings. */
  readonly completes: boolean;
  /** The expression around the place, without the Markdown or YAML it stands in. */
  readonly query?: { readonly text: string; readonly range: Range };
}

/** What stands at an offset: the innermost region, and the expression there that can be run. */
export function regionAt(snapshot: Snapshot, document: TextDocument, offset: number): RegionAt | undefined {
  const [innermost] = snapshot.root ? regionsAt(snapshot.root, offset) : [];
  if (!innermost) {
    return undefined;
  }
  const { region, offset: own } = innermost;
  const query = queryAt(region.language.queries?.(region.model) ?? [], own);
  const span = query && (toFileSpan(region, query.span) ?? region.span);
  return {
    languageId: region.language.id,
    completes: region.language.complete !== undefined,
    ...(query && span ? { query: { text: query.text, range: rangeOf(document, span) } } : {}),
  };
}

/** The expression around the offset, else the only one, else the last before it. */
function queryAt(queries: readonly Query[], offset: number): Query | undefined {
  const around = queries.find(({ span }) => touches(span, offset));
  return around ?? (queries.length === 1 ? queries[0] : queries.findLast(({ span }) => span.start <= offset));
}
