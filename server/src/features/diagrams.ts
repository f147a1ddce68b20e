import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Drawers } from '#core/drawer.ts';
import { type Region, toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { contains, type Span } from '#core/span.ts';
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
  /** Where the nodes of a diagram lead that is drawn from configuration, by their names in `source`. */
  readonly nodes?: readonly { readonly id: string; readonly range: Range }[];
}

/** Diagrams that a person has written, and those that are drawn from what a configuration says. */
export type DiagramKind = 'written' | 'drawn';

/** The written diagrams of a file from top to bottom. */
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
  return found.sort(fromTopToBottom);
}

/** The diagrams of a file's configuration from top to bottom. */
export async function drawnDiagramsOf(snapshot: Snapshot, document: TextDocument, drawers: Drawers): Promise<readonly DiagramInFile[]> {
  const found: DiagramInFile[] = [];
  for (const region of regionsOf(snapshot, ({ id }) => drawers.has(id))) {
    const drawer = await drawers.get(region.language.id)?.();
    for (const { span, source, title, nodes } of drawer?.draw(region.model) ?? []) {
      found.push({
        range: rangeOf(document, hullInFile(region, span)),
        source,
        ...(title === undefined ? {} : { title }),
        nodes: nodes.map((node) => ({ id: node.id, range: rangeOf(document, lineInFile(region, node.span)) })),
      });
    }
  }
  return found.sort(fromTopToBottom);
}

/** From a span's beginning to its end, whatever holes lie between. */
function hullInFile(region: Region, { start, end }: Span): Span {
  const first = toFileSpan(region, { start, end: start }) ?? region.span;
  const last = toFileSpan(region, { start: end, end }) ?? region.span;
  return { start: first.start, end: Math.max(first.start, last.end) };
}

/** Of a line with a hole at least the beginning has a place. */
function lineInFile(region: Region, { start, end }: Span): Span {
  return toFileSpan(region, { start, end }) ?? toFileSpan(region, { start, end: start }) ?? region.span;
}

function fromTopToBottom(a: DiagramInFile, b: DiagramInFile): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
