import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CompletionTriggerKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Need } from '#core/environment.ts';
import { quickFixes } from '#features/code-actions.ts';
import { completionAt, openingOf } from '#features/completion.ts';
import { hoverAt } from '#features/hover.ts';
import { spanOf } from '#features/positions.ts';
import { symbolsOf } from '#features/symbols.ts';
import { withAnswers } from '#server/workspace.ts';
import { documentOf, registry, testWorkspace } from '../support/problems.ts';

/** The file with its cursor, its snapshot, and a way to ask for answers. */
async function at(name: string, marked: string, answers: readonly string[] = []) {
  const offset = marked.indexOf('<|>');
  const document = documentOf({ name, text: marked.replace('<|>', '') });
  const workspace = testWorkspace();
  const snapshot = await workspace.snapshot(document);
  const ask = async (needs: readonly Need[]) =>
    withAnswers(
      workspace.environment(document.uri),
      needs,
      needs.map(() => answers),
    );
  return { document, offset, snapshot, ask, workspace };
}

/** The text after the suggestion of that label was taken, its placeholders left out. */
async function taking(label: string, name: string, marked: string, answers?: readonly string[]): Promise<string | undefined> {
  const { document, offset, snapshot, ask } = await at(name, marked, answers);
  const { items } = await completionAt(snapshot, document, { offset, opening: 'asked' }, { ask, joins: registry.joins });
  const edit = items.find((item) => item.label === label)?.textEdit;
  if (!edit || !('range' in edit)) {
    return undefined;
  }
  const { start, end } = spanOf(document, edit.range);
  const inserted = edit.newText.replace(/\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g, '$1');
  return document.getText().slice(0, start) + inserted + document.getText().slice(end);
}

const rule = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: b\n        expr: ${expr}\n`;

const configMap = (expr: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  r.rules.yml: |\n${rule(expr).replace(/^/gm, '    ').trimEnd()}\n`;

describe('Completion through every nesting', () => {
  const cases: readonly [what: string, label: string, name: string, marked: string, after: string][] = [
    ['a plain expression', 'sum', 'r.yml', rule('su<|>'), rule('sum()')],
    ['an empty expression', 'up', 'r.yml', rule('<|>'), rule('up')],
    ['a quoted expression', 'up', 'r.yml', rule('"sum(u<|>)"'), rule('"sum(up)"')],
    [
      'a literal expression',
      'up',
      'r.yml',
      rule('|\n          sum(\n            u<|>\n          )'),
      rule('|\n          sum(\n            up\n          )'),
    ],
    ['a literal expression not yet begun', 'up', 'r.yml', rule('|\n          <|>'), rule('|\n          up')],
    ['a folded expression not yet begun', 'up', 'r.yml', rule('>-\n\n          <|>'), rule('>-\n\n          up')],
    [
      'a new line of a literal expression',
      'up',
      'r.yml',
      rule('|\n          sum(\n            <|>'),
      rule('|\n          sum(\n            up'),
    ],
    [
      'a new line in a literal expression',
      'up',
      'r.yml',
      rule('|-\n          sum(\n          <|>\n          )'),
      rule('|-\n          sum(\n          up\n          )'),
    ],
    [
      'a new line of a folded expression',
      'up',
      'r.yml',
      rule('>-\n          foo +\n          <|>'),
      rule('>-\n          foo +\n          up'),
    ],
    [
      'a new line before the next field',
      'up',
      'r.yml',
      `${rule('|-\n          foo +\n          <|>')}        labels: {}\n`,
      `${rule('|-\n          foo +\n          up')}        labels: {}\n`,
    ],
    [
      'a new line in a ConfigMap',
      'up',
      'c.yaml',
      configMap('|\n          foo +\n          <|>'),
      configMap('|\n          foo +\n          up'),
    ],
    ['a fence', 'up', 'l.md', '```promql\nsum(u<|>)\n```\n', '```promql\nsum(up)\n```\n'],
    ['a fence in a quote', 'up', 'l.md', '> ```promql\n> sum(u<|>)\n> ```\n', '> ```promql\n> sum(up)\n> ```\n'],
    ['a label value in double quotes', 'up', 'r.yml', rule('"foo{job=\\"u<|>\\"}"'), rule('"foo{job=\\"up\\"}"')],
  ];
  for (const [what, label, name, marked, after] of cases) {
    it(`in ${what}`, async () => assert.equal(await taking(label, name, marked, ['up']), after));
  }

  it('opens no list by itself where an expression may end, and one when asked', async () => {
    const { document, offset, snapshot, ask } = await at('r.yml', rule('sum(up) <|>'));
    const lists = [CompletionTriggerKind.TriggerCharacter, CompletionTriggerKind.Invoked].map((triggerKind) =>
      completionAt(snapshot, document, { offset, opening: openingOf({ triggerKind }) }, { ask, joins: registry.joins }),
    );
    const [bySpace, byRequest] = await Promise.all(lists);
    assert.deepEqual(bySpace?.items, []);
    assert.ok(byRequest?.items.some(({ label }) => label === 'by'));
  });

  it('leaves out what the rule itself records, and only that', async () => {
    const rules = `groups:\n  - name: a\n    rules:\n      - record: job:b\n        expr: sum(<|>)\n      - { record: job:c, expr: up }\n`;
    const names = ['job:b', 'job:c'];
    assert.equal(await taking('job:b', 'r.yml', rules, names), undefined);
    assert.match((await taking('job:c', 'r.yml', rules, names)) ?? '', /sum\(job:c\)/);
    assert.match((await taking('job:b', 'r.yml', rules.replace('record: job:b', 'alert: job:b'), names)) ?? '', /sum\(job:b\)/);
  });

  it('writes into a double-quoted scalar what its quotes need', async () => {
    const after = await taking('u"p', 'r.yml', rule('"foo{job=\'u<|>\'}"'), ['u"p']);
    assert.equal(after, rule('"foo{job=\'u\\"p\'}"'));
  });

  it('of a field, in a fence too', async () => {
    assert.match((await taking('job_name', 'prometheus.yml', 'scrape_configs:\n  - job<|>\n')) ?? '', /- job_name: /);
    assert.match(
      (await taking('kind', 'l.md', '```yaml\napiVersion: apps/v1\nkind: DaemonSet\nspec:\n  temp<|>\n```\n')) ?? 'undefined',
      /undefined/,
    );
    assert.match(
      (await taking('template', 'l.md', '```yaml\napiVersion: apps/v1\nkind: DaemonSet\nspec:\n  temp<|>\n```\n')) ?? '',
      / {2}template:/,
    );
  });

  it('offers nothing in prose, comments and foreign YAML', async () => {
    for (const [name, marked] of [
      ['l.md', 'ra<|>te\n\n```promql\nup\n```\n'],
      ['l.md', '```yaml\nservices:\n  ra<|>\n```\n'],
      ['a.promql', 'up # ra<|>'],
    ] as const) {
      const { document, offset, snapshot, ask } = await at(name, marked);
      assert.deepEqual((await completionAt(snapshot, document, { offset, opening: 'asked' }, { ask, joins: registry.joins })).items, []);
    }
  });
});

describe('Hover and outline', () => {
  it('explains the innermost text, at its place in the file', async () => {
    const { document, offset, snapshot, ask } = await at('r.yml', rule('"sum(ra<|>te(up[5m]))"'));
    const hover = await hoverAt(snapshot, document, offset, ask);
    assert.match(JSON.stringify(hover?.contents), /rate\(/);
    assert.ok(hover?.range);
    assert.equal(document.getText(hover.range), 'rate');
  });

  it('explains the field around where the text itself has nothing to say', async () => {
    const { document, offset, snapshot, ask } = await at('r.yml', rule('up').replace('expr', 'ex<|>pr'));
    assert.match(JSON.stringify((await hoverAt(snapshot, document, offset, ask))?.contents), /expr/);
  });

  it('nests what is embedded below what embeds it', async () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  a.rules.yml: |\n    ${rule('up').replaceAll('\n', '\n    ')}`;
    const { document, snapshot } = await at('m.yaml', text);
    const names = (symbols: ReturnType<typeof symbolsOf>): unknown =>
      symbols.map(({ name, children }) => (children ? [name, names(children)] : name));
    assert.deepEqual(names(symbolsOf(snapshot, document)), [['ConfigMap m', [['a.rules.yml', [['a', ['b']]]]]]]);
  });
  it('shows and places what a template names', async () => {
    const rule = (name: string): string => `        - alert: ${name}\n          expr: up{a="{{ .a }}"} == 0\n`;
    const head = 'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: {{ include "a" . }}-b\nspec:\n  groups:\n';
    const { document, snapshot } = await at('r.yaml', `${head}    - name: '{{ .g }}'\n      rules:\n${rule('A')}${rule('B')}`);
    const [object] = symbolsOf(snapshot, document);
    const [group] = object?.children ?? [];
    assert.deepEqual([object?.name, group?.name], ['PrometheusRule {{ include "a" . }}-b', '{{ .g }}']);
    assert.deepEqual(
      group?.children?.map(({ name, range, selectionRange }) => [name, range.start.line, range.end.line, document.getText(selectionRange)]),
      [
        ['A', 8, 9, 'A'],
        ['B', 10, 11, 'B'],
      ],
    );
  });
});

describe('Quick fixes through every nesting', () => {
  const fixed = async (name: string, text: string): Promise<string | undefined> => {
    const { document, workspace } = await at(name, text);
    const problems = await workspace.problems(document);
    const [problem] = problems;
    const [action] = problem ? quickFixes({ problems, document }, problem.span, { canTurnOff: false }) : [];
    const edits = action?.edit?.changes?.[document.uri];
    return edits && TextDocument.applyEdits(document, edits);
  };

  it('quotes an expression that YAML takes for a mapping', async () => {
    assert.equal(await fixed('r.yml', rule('{job="x"}')), rule('\'{job="x"}\''));
  });
  it('quotes an expression that begins like a mapping and goes on', async () => {
    assert.equal(await fixed('r.yml', rule('{job="x"} == 0')), rule('\'{job="x"} == 0\''));
  });
  it('adds a range inside quotes', async () => {
    assert.equal(await fixed('r.yml', rule('"rate(up)"')), rule('"rate(up[5m])"'));
  });
  it('keeps new lines in the container of their fence', async () => {
    const lines = [
      'apiVersion: apps/v1',
      'kind: DaemonSet',
      'metadata:',
      '  name: a',
      'spec:',
      '  selector:',
      '    matchLabels:',
      '      app: a',
    ];
    const pod = ['  template:', '    spec:', '      containers:', '        - name: a', '          image: a:1'];
    const quote = (all: readonly string[]): string => ['> ```yaml', ...all.map((line) => `> ${line}`), '> ```', ''].join('\n');
    const labels = ['    metadata:', '      labels:', '        app: a'];
    assert.equal(await fixed('l.md', quote([...lines, ...pod])), quote([...lines, '  template:', ...labels, ...pod.slice(1)]));
  });
  it('comments out prose', async () => {
    assert.equal(
      await fixed('l.md', '```promql\nup\n\nElite: 0-15%\nHigh: 16-30%\n```\n'),
      '```promql\nup\n\n# Elite: 0-15%\n# High: 16-30%\n```\n',
    );
  });
});
