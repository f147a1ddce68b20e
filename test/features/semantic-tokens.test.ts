import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Cancelled, pacer } from '#core/scheduler.ts';
import { semanticTokensOf, tokenLegend } from '#features/semantic-tokens.ts';
import { promql } from '#languages/promql/index.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { ruleFile } from '../bench/rule-file.ts';
import { documentOf, type TestFile, testWorkspace } from '../support/problems.ts';

describe('Semantic tokens', () => {
  const rule = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: b\n        expr: ${expr}\n`;
  const ratio = 'sum function, x variable, a property, = operator, "b" string, > operator, 1 number';

  const cases: readonly [what: string, name: string, text: string, words: string][] = [
    ['a PromQL file', 'a.promql', '# c\nsum(x{a="b"}) > 1', `# c comment, ${ratio}`],
    ['a plain expression over two lines', 'r.yml', rule('sum(x{a="b"})\n          > 1'), ratio],
    ['a literal expression', 'r.yml', rule('|\n          sum(\n            x{a="b"}\n          ) > 1'), ratio],
    ['a folded expression', 'r.yml', rule('>-\n          sum(x{a="b"})\n          > 1'), ratio],
    ['a single-quoted expression', 'r.yml', rule(`'sum(x{a=''b''}) > 1'`), ratio.replace('"b"', `'b string, '`)],
    ['a fence in a quote', 'l.md', '> ```promql\n> sum(x{a="b"})\n>  > 1\n> ```\n', ratio],
    ['a string of two lines', 'a.promql', 'x{a=`b\r\nc`}', 'x variable, a property, = operator, `b string, c` string'],
    [
      'a rule file in a ConfigMap',
      'm.yaml',
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a.rules.yml: |\n${rule('up').replace(/^/gm, '    ')}\n`,
      'up variable',
    ],
    [
      'a template',
      'templates/r.yaml',
      rule('up{job="{{ .Values.job }}"} > 1'),
      'up variable, job property, = operator, "{{ .Values.job }}" string, > operator, 1 number',
    ],
  ];
  for (const [what, name, text, words] of cases) {
    it(`in ${what}`, async () => assert.equal(await shown({ name, text }), words));
    it(`in ${what}, with CRLF line ends`, async () => assert.equal(await shown({ name, text: text.replace(/\r?\n/g, '\r\n') }), words));
  }

  it('leave files that are not ours to others', async () => assert.equal(await tokensOf({ name: 'a.yaml', text: 'a: b\n' }), null));

  it('of an expression that an edit left alone are made once', async () => {
    const model = promql.parse('sum(up)', 'expr');
    assert.equal(promql.tokens?.(model), promql.tokens?.(model));
  });

  it('can be cancelled within a long file', async () => {
    const document = documentOf({ name: 'r.yml', text: ruleFile({ lines: 28_000, groupsOf: 20 }) });
    const snapshot = await testWorkspace().snapshot(document);
    await assert.rejects(semanticTokensOf(snapshot, pacer(nodeScheduler, { isCancellationRequested: true })), Cancelled);
  });
});

async function tokensOf(file: TestFile) {
  return semanticTokensOf(await testWorkspace().snapshot(documentOf(file)), pacer(nodeScheduler));
}

/** The tokens as an editor reads them: `sum function, …`. */
async function shown(file: TestFile): Promise<string> {
  const lines = file.text.split('\n');
  const { data = [] } = (await tokensOf(file)) ?? {};
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lineStep = 0, step = 0, length = 0, type = 0] = data.slice(index, index + 4);
    [line, character] = [line + lineStep, lineStep === 0 ? character + step : step];
    words.push(`${lines[line]?.slice(character, character + length)} ${tokenLegend.tokenTypes[type]}`);
  }
  return words.join(', ');
}
