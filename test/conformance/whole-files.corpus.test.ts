import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { problemsIn } from '../support/problems.ts';

const shared = process.env.OBSERVATORY_CORPUS ?? '';

/** `line severity code` of everything said of a file, as a person sees it who opens it. */
async function saidOf(file: string): Promise<readonly string[]> {
  const text = readFileSync(file, 'utf8');
  const found = await problemsIn({ name: path.basename(file), text });
  return found.map(({ span, severity, problem }) => `${text.slice(0, span.start).split('\n').length} ${severity} ${problem.code}`);
}

/**
 * The patterns of these rules say nothing (`=~`), exclude every integration (`!~`), and ask for a label in a roundabout way. Two sums of
 * quotients become NaN when one node sends nothing. The texts about Alertmanager's clusters write `$labels.job`, which the aggregations drop.
 */
const deserved: Readonly<Record<string, readonly string[]>> = {
  'alertmanager-prometheusRule.yaml': [
    '61 warning template-label',
    '66 information regex-matches-all',
    '68 information regex-matches-all',
    '76 warning template-label',
    '81 warning regex-matches-nothing',
    '83 warning regex-matches-nothing',
    '91 warning template-label',
    '104 warning template-label',
    '123 warning template-label',
  ],
  'grafana-dashboardDefinitions.yaml': [
    '337 information regex-matches-all',
    '1002 warning rate-on-gauge',
    '1956 hint zero-divisor',
    '2002 hint zero-divisor',
    '2211 warning rate-on-gauge',
    '14945 warning rate-on-gauge',
    '23918 information duplicate-matcher',
  ],
  'prometheus-prometheusRule.yaml': ['292 information empty-matcher', '294 information empty-matcher'],
};

describe('Whole files, opened as they are', () => {
  it('the shared lesson: the DaemonSet without labels, the prose below a query and two paths in slanted boxes', async () => {
    const said = await saidOf(path.join(shared, 'lesson/monitoring-and-logging.md'));
    assert.deepEqual(said, [
      '354 information prose-in-query',
      '477 information mermaid-slash-node',
      '484 information mermaid-slash-node',
      '550 error selector-mismatch',
    ]);
  });

  for (const corpus of ['kube-prometheus', 'fluent-bit-kubernetes']) {
    it(`${corpus}: nothing but what was read and is deserved`, async () => {
      const folder = path.join(shared, 'corpus', corpus);
      for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
        assert.deepEqual(await saidOf(path.join(folder, name)), deserved[name] ?? [], name);
      }
    }).timeout(60_000);
  }

  it('what other programs read: silence', async () => {
    for (const corpus of ['fluent-bit-docs', 'fluent-bit-format']) {
      const folder = path.join(shared, 'corpus', corpus);
      for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
        assert.deepEqual(await saidOf(path.join(folder, name)), [], `${corpus}/${name}`);
      }
    }
  }).timeout(60_000);
});
