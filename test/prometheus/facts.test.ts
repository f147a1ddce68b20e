import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';

const files: readonly (readonly [title: string, text: string, intervals: readonly (string | undefined)[]])[] = [
  [
    'jobs take the interval of the file',
    'global: { scrape_interval: 15s }\nscrape_configs:\n  - job_name: a\n  - { job_name: b, scrape_interval: 1m }\n',
    ['15s', '1m'],
  ],
  ['jobs take the default of a whole file', 'rule_files: []\nscrape_configs:\n  - job_name: a\n', ['1m']],
  ['a file of jobs alone does not tell', 'scrape_configs:\n  - job_name: a\n  - { job_name: b, scrape_interval: 1m }\n', [undefined, '1m']],
];

describe('facts of prometheus.yml', () => {
  for (const [title, text, intervals] of files) {
    it(title, () => {
      const facts = [...(prometheus.facts?.(prometheus.parse(text)) ?? [])];
      assert.deepEqual(
        facts.map(({ kind, name, detail }) => [kind, name, detail?.interval]),
        intervals.map((interval, index) => ['scrape-job', ['a', 'b'][index], interval]),
      );
    });
  }
});
