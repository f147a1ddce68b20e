import { startLanguageServer } from '../support/language-server.ts';
import { ruleFile } from './rule-file.ts';
import { summary } from './summary.ts';

interface Answer {
  readonly resultId: string;
  readonly data?: readonly number[];
}

/** After an edit inside one expression of 28,000 lines, until the client has the semantic tokens of them all. */
export async function editToColours(): Promise<readonly string[]> {
  const text = ruleFile({ lines: 28_000, groupsOf: 20 });
  const server = await startLanguageServer();
  const uri = server.open('rules.yml', text);
  const textDocument = { uri };
  const first = await server.request<Answer>('textDocument/semanticTokens/full', { textDocument });
  let { resultId: previousResultId } = first;
  const position = { line: text.split('\n').findIndex((line, index) => index > 500 && line.includes('expr: sum')), character: 14 };
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const began = performance.now();
    server.change(uri, { start: position, end: position }, 'x');
    ({ resultId: previousResultId } = await server.request<Answer>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId,
    }));
    times.push(performance.now() - began);
  }
  await server.stop();
  return [`edit to semantic tokens, 28,000 lines, ${(first.data?.length ?? 0) / 5} tokens: ${summary(times)}`];
}
