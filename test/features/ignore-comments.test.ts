import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { quickFixes } from '#features/code-actions.ts';
import { documentOf, problemsIn, testWorkspace } from '../support/problems.ts';

const rule = (expr: string, above = ''): string => `groups:\n  - name: a\n    rules:\n      - record: a:b\n${above}        expr: ${expr}\n`;
const configMap = (inner: string, above = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n${above}  a.rules.yml: |\n${inner.replace(/^(?=.)/gm, '    ')}`;
const here = 'observatory-ignore-next-line';

describe('A comment that asks to leave problems out', () => {
  const cases: readonly (readonly [what: string, name: string, text: string, codes: readonly string[]])[] = [
    ['nothing is asked', 'a.promql', 'sum(x', ['promql-syntax']],
    ['of one code', 'a.promql', `# ${here} promql-syntax\nsum(x`, []],
    ['of all codes', 'a.promql', `# ${here}\nsum(x`, []],
    ['of several codes', 'a.promql', `# ${here} other, promql-syntax\nsum(x`, []],
    ['of another code', 'a.promql', `# ${here} other\nsum(x`, ['promql-syntax']],
    ['two comments for one line', 'a.promql', `# ${here} other\n# ${here} promql-syntax\nsum(x`, []],
    ['only the next line', 'a.promql', `# ${here}\nsum(y)\n\nsum(x`, ['promql-syntax']],
    ['not inside a line', 'a.promql', `sum(y) # ${here}\n\nsum(x`, ['promql-syntax']],
    ['for a value', 'r.yml', rule('sum(x', `        # ${here} promql-syntax\n`), []],
    ['for a value of several lines', 'r.yml', rule('|\n          sum(\n            x', `        # ${here} promql-syntax\n`), []],
    ['for a line inside a value', 'r.yml', rule(`|\n          # ${here}\n          rate(x)`), []],
    ['for a file inside a ConfigMap', 'm.yaml', configMap(rule('sum(x'), `  # ${here} promql-syntax\n`), []],
    ['inside a ConfigMap', 'm.yaml', configMap(rule('sum(x', `        # ${here}\n`)), []],
    ['for a fence', 'l.md', `<!-- ${here} promql-syntax -->\n\`\`\`promql\nsum(x\n\`\`\`\n`, []],
    ['for a fence in a quote', 'l.md', `> <!-- ${here} -->\n> \`\`\`promql\n> sum(x\n> \`\`\`\n`, []],
    ['inside a fence', 'l.md', `\`\`\`promql\n# ${here}\nsum(x\n\`\`\`\n`, []],
    ['for a Mermaid line', 'a.mmd', `graph TD\n  %% ${here} mermaid-syntax\n  A[x --> B\n`, []],
    ['with CRLF', 'a.promql', `# ${here} promql-syntax\r\nsum(x\r\n`, []],
    ['at the end of the file', 'a.promql', `sum(x) # \n# ${here}`, []],
  ];
  for (const [what, name, text, codes] of cases) {
    it(what, async () => {
      const found = await problemsIn({ name, text, ...(name.endsWith('.mmd') ? { languageId: 'mermaid' } : {}) });
      assert.deepEqual(
        found.map(({ problem }) => problem.code),
        codes,
      );
    });
  }
});

describe('The quick fixes that silence a problem', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['a.promql', 'sum(x', `# ${here} promql-syntax\nsum(x`],
    ['r.yml', rule("'sum(x'"), rule("'sum(x'", `        # ${here} promql-syntax\n`)],
    ['r.yml', rule('|\n          sum(\n            x'), rule('|\n          sum(\n            x', `        # ${here} promql-syntax\n`)],
    ['m.yaml', configMap(rule('sum(x')), configMap(rule('sum(x', `        # ${here} promql-syntax\n`))],
    ['l.md', '> ```promql\n> sum(x\n> ```\n', `> \`\`\`promql\n> # ${here} promql-syntax\n> sum(x\n> \`\`\`\n`],
    ['a.promql', 'a\r\n\r\nsum(x\r\n', `a\r\n\r\n# ${here} promql-syntax\r\nsum(x\r\n`],
    ['r.yml', `${rule('up')}        fro: 5m\n`, `${rule('up')}        # ${here} unknown-field\n        fro: 5m\n`],
  ];
  for (const [name, before, after] of cases) {
    it(JSON.stringify(before), async () => {
      const document = documentOf({ name, text: before });
      const problems = await testWorkspace().problems(document);
      const [problem] = problems;
      const actions = problem ? quickFixes({ problems: [problem], document }, problem.span, { canTurnOff: false }) : [];
      const edits = actions.find(({ title }) => title.startsWith('Disable'))?.edit?.changes?.[document.uri] ?? [];
      assert.equal(TextDocument.applyEdits(document, edits), after);
      const left = await problemsIn({ name, text: after });
      assert.ok(!left.some((each) => each.problem.code === problem?.problem.code && each.problem.message === problem.problem.message));
    });
  }

  it('offer to turn the check off where the client can', async () => {
    const document = documentOf({ name: 'a.promql', text: 'sum(x' });
    const problems = await testWorkspace().problems(document);
    const titles = quickFixes({ problems, document }, { start: 5, end: 5 }, { canTurnOff: true }).map(({ title }) => title);
    assert.ok(titles.includes('Turn `promql-syntax` off in this workspace'));
  });
});
