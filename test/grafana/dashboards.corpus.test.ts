import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { problemsIn } from '../support/problems.ts';
import { regionsIn } from './support.ts';

const file = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus/kube-prometheus/grafana-dashboardDefinitions.yaml');

describe('The dashboards of kube-prometheus', () => {
  it('every one is recognised, every expression is read, and of seven something deserved is said', async () => {
    const text = readFileSync(file, 'utf8');
    const queries = await regionsIn({ name: 'dashboards.yaml', text }, 'promql');
    const written = text.match(/^ +"expr": "/gm) ?? [];
    const dashboards = await regionsIn({ name: 'dashboards.yaml', text }, 'grafana');
    const inVariables = text.match(/^ +"query": "(?:label_values\(.+,|query_result)/gm) ?? [];
    assert.equal(dashboards.length, (text.match(/^ {4}[\w-]+\.json: /gm) ?? []).length);
    assert.equal(queries.length, written.length + inVariables.length);
    const problems = await problemsIn({ name: 'dashboards.yaml', text });
    assert.deepEqual(
      problems.map(({ span, problem }) => `${text.slice(0, span.start).split('\n').length} ${problem.code}`),
      [
        '337 regex-matches-all',
        '1002 rate-on-gauge',
        '1956 zero-divisor',
        '2002 zero-divisor',
        '2211 rate-on-gauge',
        '14945 rate-on-gauge',
        '23918 duplicate-matcher',
      ],
    );
  }).timeout(60_000);
});
