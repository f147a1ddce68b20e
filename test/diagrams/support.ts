import assert from 'node:assert/strict';
import { drawers } from '#diagrams/index.ts';
import { type DiagramInFile, drawnDiagramsOf } from '#features/diagrams.ts';
import { parseFailure } from '#languages/mermaid/parser.ts';
import { documentOf, type TestFile, testWorkspace } from '../support/problems.ts';

/** A diagram of a configuration as a test looks at it. */
export interface Drawn extends DiagramInFile {
  /** Nodes and arrows by what they say: entities decoded, line breaks as ` / `; `=` dashed. */
  readonly picture: readonly string[];
  /** The text that each node leads to. */
  readonly leads: readonly string[];
}

/** What is drawn of a file. Each diagram is one that Mermaid takes. */
export async function drawnOf(file: TestFile): Promise<readonly Drawn[]> {
  const document = documentOf(file);
  const found = await drawnDiagramsOf(await testWorkspace().snapshot(document), document, drawers);
  for (const { source } of found) {
    await assertTaken(source);
  }
  return found.map((diagram) => ({
    ...diagram,
    picture: pictureOf(diagram.source),
    leads: (diagram.nodes ?? []).map(({ range }) => document.getText(range)),
  }));
}

/** Fails where Mermaid does not take a diagram, with the limits of the page that draws it. */
export async function assertTaken(source: string): Promise<void> {
  await parseFailure('graph LR');
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ maxEdges: 10_000, maxTextSize: 1_000_000 });
  assert.equal((await parseFailure(source))?.error, undefined, source);
}

function pictureOf(source: string): readonly string[] {
  const lines = source.split('\n');
  const names = new Map(lines.flatMap((line) => nodeIn(line) ?? []));
  const arrows = lines.flatMap((line) => arrowIn(line, (id) => names.get(id)?.split(' / ')[0] ?? `no node ${id}`) ?? []);
  return [...names.values(), ...arrows];
}

function nodeIn(line: string): [readonly [string, string]] | undefined {
  const [, id = '', label = ''] = /^(n\d+)\W+"(.*)"\W+$/.exec(line) ?? [];
  return id === '' || line.includes('--') || line.includes('-.-') ? undefined : [[id, decoded(label)]];
}

function arrowIn(line: string, nameOf: (id: string) => string): string | undefined {
  const [, from = '', arrow = '', label = '', to = ''] = /^(n\d+) (-->|-\.->|~~~)(?:\|"(.*)"\|)? (n\d+)$/.exec(line) ?? [];
  const signs: Readonly<Record<string, string>> = { '-->': '->', '-.->': '=>', '~~~': '..' };
  return from === '' ? undefined : `${nameOf(from)} ${signs[arrow]}${label === '' ? '' : ` ${decoded(label)} ->`} ${nameOf(to)}`;
}

function decoded(label: string): string {
  return label
    .replaceAll('<br/>', ' / ')
    .replace(/<\/?b>/g, '')
    .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
