import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { catalogue, catalogued } from '#languages/promql/data/catalogue/catalogue.ts';

describe('the catalogue of metrics', () => {
  const entries = [...catalogue().values()];

  it('has a name, a type and a help for each', () => {
    assert.ok(entries.length > 1200, `${entries.length} series`);
    for (const { name, type, help } of entries) {
      assert.match(name, /^[a-zA-Z_]\w*$/);
      assert.match(type, /^(?:counter|gauge|histogram|summary|unknown)$/, name);
      assert.match(help, /^[\w/].{2,}[^.]$/, name);
    }
  });

  it('has no gauge that is named like a counter, but for those that their programs name so', () => {
    const odd = entries.filter(({ name, type }) => type === 'gauge' && /_total$/.test(name));
    assert.deepEqual(
      odd.filter(({ name }) => !/^(?:etcd|container|nodejs)_/.test(name)),
      [],
    );
  });

  const known: readonly (readonly [name: string, type: string | undefined, unit: string | undefined])[] = [
    ['up', 'gauge', ''],
    ['node_cpu_seconds_total', 'counter', 'seconds'],
    ['apiserver_request_duration_seconds_bucket', 'histogram', ''],
    ['apiserver_request_duration_seconds_sum', 'histogram', 'seconds'],
    ['apiserver_request_duration_seconds', 'histogram', 'seconds'],
    ['go_gc_duration_seconds', 'summary', 'seconds'],
    ['go_gc_duration_seconds_count', 'summary', ''],
    ['container_memory_working_set_bytes', 'gauge', 'bytes'],
    ['kube_pod_container_status_restarts_total', 'counter', ''],
    ['no_such_metric', undefined, undefined],
  ];
  for (const [name, type, unit] of known) {
    it(`says of ${name}: ${type} ${unit}`, () => assert.deepEqual([catalogued(name)?.type, catalogued(name)?.unit], [type, unit]));
  }
});
