import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { contains } from '#core/span.ts';
import type { FileProblem } from './file-problem.ts';
import { rangeOf } from './positions.ts';

/** A diagram of a file, ready to be drawn. */
export interface DiagramInFile {
  /** Where a cursor belongs to it. */
  readonly range: Range;
  /** In Mermaid's language. */
  readonly source: string;
  readonly title?: string;
  /** Why it cannot be drawn, where that is known. */
  readonly problem?: { readonly message: string; readonly range: Range };
}

/** The diagrams of a file from top to bottom. */
export function diagramsOf(snapshot: Snapshot, document: TextDocument, problems: readonly FileProblem[]): readonly DiagramInFile[] {
  const found: DiagramInFile[] = [];
  for (const region of regionsOf(snapshot, ({ diagrams }) => diagrams !== undefined)) {
    for (const { span: own, source, title } of region.language.diagrams?.(region.model) ?? []) {
      const span = toFileSpan(region, own) ?? region.span;
      const error = problems.find((problem) => problem.severity === 'error' && problem.region === region && contains(span, problem.span));
      found.push({
        range: rangeOf(document, span),
        source,
        ...(title === undefined ? {} : { title }),
        ...(error ? { problem: { message: error.problem.message, range: rangeOf(document, error.span) } } : {}),
      });
    }
  }
  return found.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
