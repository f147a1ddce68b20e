import { startLanguageServer } from '../support/language-server.ts';
import { ruleFile } from './rule-file.ts';
import { summary } from './summary.ts';

/** From spawning the server to the first diagnostics of a rule file of about 100 lines. */
export async function startToDiagnostics(): Promise<readonly string[]> {
  const text = ruleFile({ lines: 100 }).replace('rate(', 'rate((');
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const began = performance.now();
    const server = await startLanguageServer();
    const found = await server.diagnostics(server.open('rules.yml', text));
    times.push(performance.now() - began);
    if (found.length === 0) {
      throw new Error('the broken expression was not reported');
    }
    await server.stop();
  }
  return [`spawn to first diagnostics of 100 lines: ${summary(times)} (limit 400 ms)`];
}
