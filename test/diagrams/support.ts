import assert from 'node:assert/strict';
import { drawers } from '#diagrams/index.ts';
import { type DiagramInFile, drawnDiagramsOf } from '#features/diagrams.ts';
import { parseFailure } from '#languages/mermaid/parser.ts';
import { documentOf, type TestFile, testWorkspace } from '../support/problems.ts';

/** A diagram of a configuration as a test looks at it. */
export interface Drawn {
  readonly diagram: DiagramInFile;
  /** The lines that say something: no head, no frames, no classes; entities decoded, tags gone. */
  readonly lines: readonly string[];
  /** The text that each node leads to, by its id. */
  readonly leads: Readonly<Record<string, string>>;
}

/** What is drawn of a file. Each diagram is one that Mermaid takes. */
export async function drawnOf(file: TestFile): Promise<readonly Drawn[]> {
  const document = documentOf(file);
  const found = await drawnDiagramsOf(await testWorkspace().snapshot(document), document, drawers);
  for (const { source } of found) {
    assert.equal((await parseFailure(source))?.error, undefined, source);
  }
  return found.map((diagram) => ({
    diagram,
    lines: readable(diagram.source),
    leads: Object.fromEntries((diagram.nodes ?? []).map(({ id, range }) => [id, document.getText(range)])),
  }));
}

function readable(source: string): readonly string[] {
  const body = source.slice(source.indexOf('accTitle'));
  return body
    .split('\n')
    .filter((line) => line !== 'end' && !line.startsWith('classDef'))
    .map(decoded);
}

function decoded(line: string): string {
  return line
    .replaceAll('<br/>', ' / ')
    .replace(/<\/?b>/g, '')
    .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
