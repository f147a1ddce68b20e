import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formattingEdits } from '#features/formatting.ts';
import { documentOf, testWorkspace } from '../support/problems.ts';

const rule = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: b\n        expr: ${expr}\n        labels: {}\n`;
const flow = (expr: string): string => `groups:\n  - name: a\n    rules: [{ record: b, expr: ${expr} }]\n`;
const metric = 'a_metric_with_quite_a_long_name_indeed';
const long = `sum(rate(${metric}{job="a"}[5m])) / sum(rate(${metric}{job="b"}[5m]))`;
const dashboard = (expr: string): string => JSON.stringify({ panels: [{ gridPos: {}, targets: [{ expr }] }] }, undefined, 2);
const split = (indent: string): string =>
  [`  sum(rate(${metric}{job="a"}[5m]))`, '/', `  sum(rate(${metric}{job="b"}[5m]))`].map((line) => indent + line).join('\n');

describe('Formatting a file', () => {
  const cases: readonly (readonly [what: string, name: string, before: string, after: string])[] = [
    ['a PromQL file', 'a.promql', '# c\nsum( up )\n\nsum (up)by(job)\n', '# c\nsum(up)\n\nsum by (job) (up)\n'],
    [
      'a long expression with a comment',
      'a.promql',
      `sum(${metric}, # c\n)\n\n# d\n${long}\n`,
      `sum(${metric}, # c\n)\n\n# d\n${split('')}\n`,
    ],
    ['a comment in the middle', 'a.promql', 'sum( # c\n up)\n', 'sum( # c\n  up\n)\n'],
    ['a plain expression over two lines', 'r.yml', rule('sum(\n          up )'), rule(`'sum(up)'`)],
    ['a plain expression', 'r.yml', rule('sum( up )  # why'), rule('sum(up)  # why')],
    ['a quoted expression', 'r.yml', rule(`'sum( up{a=''b''} )'`), rule(`'sum(up{a=''b''})'`)],
    ['a literal expression', 'r.yml', rule('|\n          sum(\n          up)\n'), rule('|\n          sum(up)\n')],
    ['a long plain expression', 'r.yml', rule(long), rule(`|2-\n${split('          ')}`)],
    [
      'a long double-quoted expression with a comment behind it',
      'r.yml',
      rule(`"${long.replaceAll('"', '\\"')}" # why`),
      rule(`|2- # why\n${split('          ')}`),
    ],
    ['a long folded expression', 'r.yml', rule(`>-\n          ${long}`), rule(`|2-\n${split('          ')}`)],
    ['an expression with an error', 'r.yml', rule('sum( up'), rule('sum( up')],
    ['a flow mapping', 'r.yml', flow('sum( up )'), flow('sum(up)')],
    ['a long expression in a flow mapping, which has no room for lines', 'r.yml', flow(`'${long}'`), flow(`'${long}'`)],
    ['the query of a dashboard', 'd.json', dashboard('sum( up{a="$job"} )'), dashboard('sum(up{a="$job"})')],
    ['a long query of a dashboard, which has no room for lines', 'd.json', dashboard(long), dashboard(long)],
    ['a query of a dashboard with an error', 'd.json', dashboard('sum( up'), dashboard('sum( up')],
    ['a fence in a list', 'l.md', '- x\n\n  ```promql\n  sum( up )\n  ```\n', '- x\n\n  ```promql\n  sum(up)\n  ```\n'],
    ['a rule file in a ConfigMap', 'm.yaml', configMap(rule(long)), configMap(rule(`|2-\n${split('          ')}`))],
    ['a template', 'templates/r.yaml', rule('sum( up{job="{{ .Values.job }}"} )'), rule('sum(up{job="{{ .Values.job }}"})')],
  ];
  for (const [what, name, before, after] of cases) {
    it(what, async () => assert.equal(await formatted(name, before), after));
    it(`${what}, twice`, async () => assert.equal(await formatted(name, after), after));
    it(`${what}, with CRLF line ends`, async () => {
      assert.equal(await formatted(name, before.replace(/\n/g, '\r\n')), after.replace(/\n/g, '\r\n'));
    });
  }

  it('touches the selected expressions only', async () => {
    const document = documentOf({ name: 'a.promql', text: 'sum( a )\n\nsum( b )\n' });
    const edits = formattingEdits(await testWorkspace().snapshot(document), document, { start: 12, end: 12 });
    assert.equal(TextDocument.applyEdits(document, edits), 'sum( a )\n\nsum(b)\n');
  });
});

function configMap(rules: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a.rules.yml: |\n${rules.replace(/^(?=.)/gm, '    ')}`;
}

async function formatted(name: string, text: string): Promise<string> {
  const document = documentOf({ name, text });
  return TextDocument.applyEdits(document, formattingEdits(await testWorkspace().snapshot(document), document));
}
