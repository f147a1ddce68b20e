import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeLensesOf } from '#features/code-lenses.ts';
import { type TrialWish, tryRelabelling } from '#server/relabel-trial.ts';
import { documentOf, testWorkspace } from '#test/support/problems.ts';

const text = `global:
  scrape_interval: 5s
scrape_configs:
  - job_name: web
    params: {module: [http]}
    static_configs:
      - targets: ['web:80', 'db:81']
        labels: {team: a}
    relabel_configs:
      - source_labels: [__address__]
        regex: (.+):(\\d+)
        target_label: host
      - source_labels: [host]
        regex: web
        action: keep
      - regex: team
        action: labeldrop
    metric_relabel_configs:
      - source_labels: [__name__]
        regex: go_.*
        action: drop
`;

async function trialOf(wish: TrialWish, name = 'prometheus.yml', source = text) {
  const workspace = testWorkspace();
  const document = documentOf({ name, text: source });
  return tryRelabelling(await workspace.snapshot(document), document, wish);
}

describe('A trial of relabelling', () => {
  it('tells rule by rule what matched and what changed, and where the target is scraped', async () => {
    const trial = await trialOf({ position: { line: 9, character: 0 } });
    assert.deepEqual(
      trial?.examples.map(({ name }) => name),
      ['web:80', 'db:81'],
    );
    assert.deepEqual(
      trial?.steps.map(({ value, matched, groups, dropped, changes, range }) => ({
        value,
        matched,
        groups,
        dropped,
        changes,
        line: range.start.line,
      })),
      [
        { value: 'web:80', matched: true, groups: ['web', '80'], dropped: false, changes: [{ name: 'host', after: 'web' }], line: 9 },
        { value: 'web', matched: true, groups: [], dropped: false, changes: [], line: 12 },
        { value: '', matched: true, groups: [], dropped: false, changes: [{ name: 'team', before: 'a' }], line: 15 },
      ],
    );
    assert.deepEqual(trial?.outcome, {
      kind: 'target',
      url: 'http://web:80/metrics?module=http',
      instance: 'web:80',
      labels: [
        ['host', 'web'],
        ['instance', 'web:80'],
        ['job', 'web'],
      ],
    });
  });

  it('says which rule drops, and that later ones are not reached', async () => {
    const trial = await trialOf({ index: 0, labels: { __address__: 'db:81' } });
    assert.deepEqual(trial?.outcome, { kind: 'dropped', step: 1 });
    assert.deepEqual(
      trial?.steps.map(({ reached }) => reached),
      [true, true, false],
    );
  });

  it('gives the job its own timeouts and fills nothing in for samples', async () => {
    assert.ok((await trialOf({ index: 0 }))?.labels.some(([name, value]) => name === '__scrape_timeout__' && value === '5s'));
    const samples = await trialOf({ position: { line: 18, character: 0 }, labels: { __name__: 'go_x' } });
    assert.deepEqual(
      [samples?.field, samples?.labels, samples?.outcome],
      ['metric_relabel_configs', [['__name__', 'go_x']], { kind: 'dropped', step: 0 }],
    );
  });

  it('takes the nearest list, and finds none where none is', async () => {
    assert.equal((await trialOf({ position: { line: 0, character: 0 } }))?.index, 0);
    assert.equal(await trialOf({ position: { line: 0, character: 0 } }, 'a.yaml', 'a: 1\n'), undefined);
  });

  it('stands where the rules stand inside a ConfigMap', async () => {
    const inside = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  prometheus.yml: |\n${text.replace(/^(?=.)/gm, '    ')}`;
    assert.equal((await trialOf({ index: 0 }, 'a.yaml', inside))?.steps[0]?.range.start.line, 14);
  });
});

describe('Code lenses', () => {
  it('stand above jobs, for the client to fill in, and above lists of rules', async () => {
    const workspace = testWorkspace();
    const document = documentOf({ name: 'prometheus.yml', text });
    const lenses = codeLensesOf(await workspace.snapshot(document), document);
    assert.deepEqual(
      lenses.map(({ range, command, data }) => [range.start.line, command?.command, data]),
      [
        [3, undefined, { job: 'web' }],
        [8, 'observatory.tryRelabelling', undefined],
        [17, 'observatory.tryRelabelling', undefined],
      ],
    );
    assert.deepEqual(lenses[1]?.command?.arguments, [{ uri: document.uri, position: { line: 8, character: 4 } }]);
  });
});
