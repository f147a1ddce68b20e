import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Flavour } from '#core/flavour.ts';
import { defaultSettings } from '#core/settings.ts';
import { documentOf, problemsIn, testWorkspace } from '../support/problems.ts';

const job = (fields: string): string => `scrape_configs:\n  - job_name: a\n${fields.replace(/^(?=.)/gm, '    ')}`;

const codes = async (flavour: Flavour | 'auto', text: string, name = 'prometheus.yml') =>
  (await problemsIn({ name, text }, testWorkspace({ ...defaultSettings, flavour }))).map(({ problem }) => problem.code);

describe('the fields of other programs', () => {
  const widened: Readonly<Record<string, readonly [text: string, otherwise: readonly string[]]>> = {
    'of a job': [job('stream_parse: true\nseries_limit: 100\n'), ['unknown-field', 'unknown-field']],
    'of a relabelling rule': [job('metric_relabel_configs:\n  - if: \'{a="b"}\'\n    action: drop\n'), ['unknown-field']],
    'the actions of relabelling': [
      job(
        'metric_relabel_configs:\n  - action: keep_metrics\n    regex: a|b\n  - action: graphite\n    match: a.*.b\n    labels: {c: $1}\n',
      ),
      ['unknown-value', 'unknown-value', 'unknown-field', 'unknown-field'],
    ],
  };
  for (const [what, [text, otherwise]] of Object.entries(widened)) {
    it(`are known for VictoriaMetrics: ${what}`, async () => {
      assert.deepEqual(await codes('victoriametrics', text), []);
      assert.deepEqual((await codes('prometheus', text)).sort(), [...otherwise].sort());
      assert.deepEqual((await codes('auto', text)).sort(), [...otherwise].sort());
    });
  }

  it('are judged anew where the setting changes', async () => {
    const workspace = testWorkspace();
    const document = documentOf({ name: 'prometheus.yml', text: job('stream_parse: true\n') });
    const count = async () => (await workspace.problems(document)).length;
    assert.equal(await count(), 1);
    workspace.configure({ ...defaultSettings, flavour: 'victoriametrics' });
    assert.equal(await count(), 0);
    workspace.configure(defaultSettings);
    assert.equal(await count(), 1);
  });

  it('of rule files are no error anywhere, since each ruler reads its own files', async () => {
    const rules = 'namespace: a\ngroups:\n  - name: a\n    partial_response_strategy: warn\n    concurrency: 2\n    rules: []\n';
    for (const flavour of ['prometheus', 'thanos', 'mimir', 'victoriametrics'] as const) {
      assert.deepEqual(await codes(flavour, rules, 'a.rules.yml'), []);
    }
  });
});
