import { createRequire } from 'node:module';
import { parseDocument } from 'yaml';
import { startLanguageServer } from '../support/language-server.ts';
import { prometheusFile } from './prometheus-file.ts';
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
  const configuration = prometheusFile({ lines: 10_000 });
  lines.push(`edit to diagnostics, a prometheus.yml of 10,000 lines: ${summary(await configurationEdits(configuration))} (limit 30 ms)`);
  const [[, text]] = shapes;
  return [
    ...lines,
    `  yaml's parseDocument of the same: ${summary(rounds(() => parseDocument(text)))}`,
    `  yaml-language-server's parse: ${summary(languageServerParse(text))}`,
  ];
}

function edits(text: string): Promise<number[]> {
  return editTimes({ name: 'rules.yml', text, line: 'expr: sum', character: 14, typed: ['x', ')'] });
}

/** Inside a pattern of a relabelling rule. */
function configurationEdits(text: string): Promise<number[]> {
  return editTimes({ name: 'prometheus.yml', text, line: 'regex: go_(gc', character: 18, typed: ['x', '('] });
}

/** Where one character is typed, again and again, each time further down. */
interface Edits {
  readonly name: string;
  readonly text: string;
  /** What the lines hold that are edited. */
  readonly line: string;
  readonly character: number;
  readonly typed: readonly string[];
}

async function editTimes({ name, text, line: wanted, character, typed }: Edits): Promise<number[]> {
  const server = await startLanguageServer();
  const uri = server.open(name, text);
  await server.diagnostics(uri);
  const lines = text.split('\n');
  const step = Math.floor((lines.length - 1000) / 45);
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const line = lines.findIndex((content, index) => index > 500 + round * step && content.includes(wanted));
    const position = { line, character };
    const began = performance.now();
    server.change(uri, { start: position, end: position }, typed[round % typed.length] ?? '');
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
