import type { DiagramInFile } from '#server/protocol.ts';

/** The diagram that a line belongs to, by its index: the lines around it (a fence's own) count too; undefined between diagrams. */
export function diagramAt(diagrams: readonly Pick<DiagramInFile, 'range'>[], line: number): number | undefined {
  const within = (margin: number) =>
    diagrams.findIndex(({ range }) => range.start.line - margin <= line && line <= range.end.line + margin);
  const found = [within(0), within(1)].find((index) => index >= 0);
  return found;
}

/** The diagram nearest to a line, by its index: undefined where there is none at all. */
export function nearestDiagram(diagrams: readonly Pick<DiagramInFile, 'range'>[], line: number): number | undefined {
  const distances = diagrams.map(({ range }) => Math.max(range.start.line - line, line - range.end.line, 0));
  return distances.length === 0 ? undefined : distances.indexOf(Math.min(...distances));
}
