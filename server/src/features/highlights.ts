import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { regionsAt, toFileSpan } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { rangeOf } from './positions.ts';

/** The places of what is named at an offset, in the innermost region that knows it. */
export function highlightsAt(snapshot: Snapshot, document: TextDocument, offset: number): DocumentHighlight[] {
  for (const { region, offset: own } of snapshot.root ? regionsAt(snapshot.root, offset) : []) {
    const found = region.language.occurrences?.(region.model, own) ?? [];
    if (found.length > 0) {
      const spans = found.flatMap((span) => toFileSpan(region, span) ?? []);
      return spans.map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Text }));
    }
  }
  return [];
}
