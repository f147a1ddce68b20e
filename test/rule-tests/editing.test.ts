import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completionAt } from '#features/completion.ts';
import { createNavigation } from '#server/navigation.ts';
import { assertMarked } from '../support/marked.ts';
import { documentOf } from '../support/problems.ts';
import { workspaceOf } from './workspace.ts';

const rules = `groups:
  - name: shop
    rules:
      - record: job:up:sum
        expr: sum by (job) (up)
      - alert: Down
        expr: job:up:sum == 0
`;
const tests = `rule_files: [rules.yml]
group_eval_order: []
tests:
  - input_series:
      - series: 'job:up:sum{job="a"}'
        values: 1x5
    alert_rule_test:
      - alertname: Down
    promql_expr_test:
      - expr: job:up:sum > 0
        exp_samples:
          - labels: job:up:sum
`;
const files = { 'rules.yml': rules, 'other.yml': rules.replaceAll('Down', 'Other'), 'rules_test.yml': tests };

/** The suggestions in `rules_test.yml` once `before` is `<|>` with what stands around it. */
async function labelsAfter(before: string, marked: string): Promise<readonly string[]> {
  const text = tests.replace(before, marked);
  const workspace = await workspaceOf(files);
  const document = documentOf({ name: 'rules_test.yml', text: text.replace('<|>', '') });
  const snapshot = await workspace.snapshot(document);
  const ask = async () => workspace.environment(document.uri);
  return (
    await completionAt(
      snapshot,
      document,
      { offset: text.indexOf('<|>'), opening: 'asked' },
      { ask, joins: workspace.context.registry.joins },
    )
  ).items.map(({ label }) => label);
}

/** How often the files hold a name after one at the cursor was renamed, by file. */
async function placesOfRename(place: string, name: string): Promise<Readonly<Record<string, number>>> {
  const workspace = await workspaceOf(files);
  const document = documentOf({ name: 'rules_test.yml', text: tests });
  const navigation = createNavigation(workspace, (uri) => (uri === document.uri ? document : undefined));
  const offset = tests.indexOf(place) + 2;
  const snapshot = await workspace.snapshot(document);
  const edit = await navigation.rename({ document, offset, snapshot, token: { isCancellationRequested: false } }, name);
  const changes = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? [[change.textDocument.uri.split('/').at(-1) ?? '', change.edits.length] as const] : [],
  );
  return Object.fromEntries(changes);
}

describe('Editing unit tests of rules', () => {
  it('renames an alert in the rule and in its tests', async () =>
    assert.deepEqual(await placesOfRename('Down', 'Gone'), { 'rules.yml': 1, 'rules_test.yml': 1 }));

  it('renames a metric in the rule, in series and in expressions', async () =>
    assert.deepEqual(await placesOfRename('job:up:sum', 'job:up:count'), { 'rules.yml': 2, 'other.yml': 2, 'rules_test.yml': 3 }));

  it('suggests the alerts of the rules under test, and their groups', async () => {
    assert.deepEqual(await labelsAfter('alertname: Down', 'alertname: <|>'), ['Down']);
    assert.deepEqual(await labelsAfter('alertname: Down', 'alertname: D<|>o'), ['Down']);
    assert.deepEqual(await labelsAfter('group_eval_order: []', 'group_eval_order:\n  - <|>'), ['shop']);
  });

  it('suggests metrics for a series, and neither functions nor patterns', async () => {
    const labels = await labelsAfter(`'job:up:sum{job="a"}'`, `'job:<|>'`);
    assert.ok(labels.includes('job:up:sum') && !labels.includes('sum'), labels.join());
    assert.deepEqual(await labelsAfter(`'job:up:sum{job="a"}'`, `'up{job<|>}'`).then((all) => all.filter((label) => label === '=~')), []);
  });

  it('suggests ways to write samples', async () => assert.ok((await labelsAfter('1x5', `'1 <|>'`)).includes('0+10x5')));

  it('judges tests in a ConfigMap too', () =>
    assertMarked({
      name: 'map.yaml',
      text: `
apiVersion: v1
kind: ConfigMap
metadata: {name: tests}
data:
  rules_test.yml: |
    tests:
      - input_series:
          - series: "up{job=\\"a\\"}"
            values: "1 2,3"
                        ^ error series-values-syntax
`,
    }));
});
