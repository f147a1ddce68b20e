import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toFileEdit } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { overlaps, type Span, touches } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/**
 * The edits that lay out the embedded and outermost texts of a file, or those that a selection touches. Where a text of several lines can
 * only be written on one, with escapes, it stays as it is.
 */
export function formattingEdits(snapshot: Snapshot, document: TextDocument, selection?: Span): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const region of regionsOf(snapshot, ({ format }) => format !== undefined)) {
    for (const own of region.language.format?.(region.model) ?? []) {
      const edit = toFileEdit(region, own);
      const isReadable = edit && (edit.text.includes('\n') || !own.text.includes('\n'));
      if (isReadable && (!selection || overlaps(edit.at, selection) || touches(edit.at, selection.start))) {
        edits.push({ range: rangeOf(document, edit.at), newText: edit.text });
      }
    }
  }
  return edits;
}
