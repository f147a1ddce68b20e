import { createRequire } from 'node:module';
import { parseDocument } from 'yaml';
import { startLanguageServer } from '../support/language-server.ts';
import { ruleFile } from './rule-file.ts';
import { summary } from './summary.ts';

/** After an edit inside one expression of 28,000 lines, until the diagnostics are there; beside what two YAML libraries take to parse the same text. */
export async function editToDiagnostics(): Promise<readonly string[]> {
  const shapes = [
    ['one group', ruleFile({ lines: 28_000 })],
    ['groups of 20 rules', ruleFile({ lines: 28_000, groupsOf: 20 })],
    ['groups of 20 rules with templates', ruleFile({ lines: 28_000, groupsOf: 20, templates: true })],
  ] as const;
  const lines: string[] = [];
  for (const [shape, text] of shapes) {
    lines.push(`edit to diagnostics, 28,000 lines in ${shape}: ${summary(await edits(text))} (limit 30 ms)`);
  }
  const [[, text]] = shapes;
  return [
    ...lines,
    `  yaml's parseDocument of the same: ${summary(rounds(() => parseDocument(text)))}`,
    `  yaml-language-server's parse: ${summary(languageServerParse(text))}`,
  ];
}

async function edits(text: string): Promise<number[]> {
  const server = await startLanguageServer();
  const uri = server.open('rules.yml', text);
  await server.diagnostics(uri);
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const line = text.split('\n').findIndex((content, index) => index > 500 + round * 500 && content.includes('expr: sum'));
    const position = { line, character: 14 };
    const began = performance.now();
    server.change(uri, { start: position, end: position }, round % 2 ? ')' : 'x');
    await server.diagnostics(uri);
    times.push(performance.now() - began);
  }
  await server.stop();
  return times;
}

function rounds(work: () => unknown): number[] {
  return Array.from({ length: 3 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

interface YamlParser {
  parse(text: string): unknown;
}

/** The peer's own parser; its package has no entry for it. */
function languageServerParse(text: string): number[] {
  const require = createRequire(import.meta.url);
  const parser: YamlParser = require('yaml-language-server/out/src/languageservice/parser/yamlParser07.js');
  return rounds(() => parser.parse(text));
}
