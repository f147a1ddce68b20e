import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scrapeTarget, targetLabels } from '#base/relabel/scrape-target.ts';
import type { JobDefaults } from '#core/relabelling.ts';

const job: JobDefaults = {
  jobName: 'web',
  scheme: 'https',
  metricsPath: '/metrics',
  scrapeInterval: '15s',
  scrapeTimeout: '10s',
  params: { module: ['http_2xx', 'extra'] },
};

describe('A scrape target', () => {
  it('begins with the labels of its job, and what its discovery says wins', () => {
    assert.deepEqual(
      Object.fromEntries(
        targetLabels(
          new Map([
            ['__address__', 'a:1'],
            ['job', 'other'],
            ['__scheme__', ''],
          ]),
          job,
        ),
      ),
      {
        job: 'other',
        __scrape_interval__: '15s',
        __scrape_timeout__: '10s',
        __metrics_path__: '/metrics',
        __scheme__: 'https',
        __param_module: 'http_2xx',
        __address__: 'a:1',
      },
    );
  });

  it('ends as an address to scrape, without the labels that begin with two underscores', () => {
    const labels = new Map([
      ['__address__', 'a:1'],
      ['__scheme__', 'http'],
      ['__scrape_interval__', '15s'],
      ['__scrape_timeout__', '10s'],
      ['__metrics_path__', 'probe?x'],
      ['__param_module', 'tcp'],
      ['__param_target', 'https://x/?a=b c'],
      ['__meta_x', 'y'],
      ['job', 'web'],
    ]);
    const target = scrapeTarget(labels, job);
    assert.deepEqual(
      target.kind === 'target' && { url: target.url, instance: target.instance, labels: Object.fromEntries(target.labels) },
      {
        url: 'http://a:1/probe%3Fx?module=tcp&module=extra&target=https%3A%2F%2Fx%2F%3Fa%3Db+c',
        instance: 'a:1',
        labels: { instance: 'a:1', job: 'web' },
      },
    );
  });

  const refusals: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
    ['without an address', {}, 'no-address', ''],
    ['with a path in its address', { __address__: 'a/b' }, 'bad-address', 'a/b'],
    ['with an interval that is none', { __address__: 'a', __scrape_interval__: 'often' }, 'bad-interval', 'often'],
    ['with a time-out above its interval', { __address__: 'a', __scrape_interval__: '5s', __scrape_timeout__: '6s' }, 'bad-timeout', '6s'],
  ];
  for (const [what, labels, reason, value] of refusals) {
    it(`is refused ${what}`, () =>
      assert.deepEqual(scrapeTarget(new Map(Object.entries(labels)), job), { kind: 'refused', reason, value }));
  }
});
