import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';

/**
 * What can be folded. Null where nothing can, since editors then fold by indentation; null too for YAML, whose indentation says all:
 * one fold of ours would switch the editor's own off.
 */
export function foldsOf(snapshot: Snapshot, document: TextDocument): FoldingRange[] | null {
  const folds = document.languageId === 'yaml' ? [] : [...foldsIn(snapshot, document)];
  return folds.length > 0 ? folds : null;
}

/** One fold for each first line, the outermost. */
function* foldsIn(snapshot: Snapshot, document: TextDocument): Generator<FoldingRange> {
  const begun = new Set<number>();
  for (const region of regionsOf(snapshot, ({ folds }) => folds !== undefined)) {
    for (const { span: own, kind } of region.language.folds?.(region.model) ?? []) {
      const span = toFileSpan(region, own);
      const [startLine, endLine] = span ? [document.positionAt(span.start).line, document.positionAt(span.end).line] : [0, 0];
      if (startLine < endLine && !begun.has(startLine)) {
        begun.add(startLine);
        yield { startLine, endLine, ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}) };
      }
    }
  }
}
