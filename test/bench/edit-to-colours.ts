import { startLanguageServer } from '../support/language-server.ts';
import { ruleFile } from './rule-file.ts';
import { summary } from './summary.ts';

/** After an edit inside one expression of 28,000 lines, until the client has the semantic tokens of them all. */
export async function editToColours(): Promise<readonly string[]> {
  const text = ruleFile({ lines: 28_000, groupsOf: 20 });
  const server = await startLanguageServer();
  const uri = server.open('rules.yml', text);
  const colour = () => server.request<{ readonly data: readonly number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
  const count = (await colour()).data.length / 5;
  const position = { line: text.split('\n').findIndex((line, index) => index > 500 && line.includes('expr: sum')), character: 14 };
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const began = performance.now();
    server.change(uri, { start: position, end: position }, 'x');
    await colour();
    times.push(performance.now() - began);
  }
  await server.stop();
  return [`edit to semantic tokens, 28,000 lines, ${count} tokens: ${summary(times)}`];
}
