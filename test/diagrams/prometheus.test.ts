import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { drawnOf } from './support.ts';

describe('A Prometheus configuration as a diagram', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'leads from discoveries over jobs and Prometheus to rules, Alertmanagers and storage',
      `global: {scrape_interval: 15s, external_labels: {cluster: demo}}
rule_files: [rules/*.yml]
alerting: {alertmanagers: [{static_configs: [{targets: ["am:9093"]}]}, {dns_sd_configs: [{names: [am.example]}]}]}
scrape_configs:
  - job_name: node
    scrape_interval: 30s
    scheme: https
    metrics_path: /probe
    static_configs: [{targets: [a, b, c]}, {targets: [d, e]}]
    kubernetes_sd_configs: [{role: pod}, {role: node}]
    http_sd_configs: [{url: "https://user:secret@sd.example/targets?token=x"}]
remote_write: [{url: "http://user:secret@mimir:9009/api"}, {name: thanos, url: "https://thanos.example/x"}]
remote_read: [{url: "http://old:9090/read"}]`,
      [
        '5 static targets / a / b / c / and 2 more',
        'http / sd.example',
        'kubernetes / role pod',
        'kubernetes / role node',
        'node / every 30s / https / /probe',
        'Prometheus / every 15s / cluster: demo',
        'rules/*.yml / rules',
        'Alertmanager / 1 static target / am:9093',
        'Alertmanager / dns / am.example',
        'mimir:9009 / remote write',
        'thanos / thanos.example / remote write',
        'old:9090 / remote read',
        '5 static targets -> node',
        'http -> node',
        'kubernetes -> node',
        'kubernetes -> node',
        'node -> Prometheus',
        'Prometheus -> rules/*.yml',
        'Prometheus -> Alertmanager',
        'Prometheus -> Alertmanager',
        'Prometheus -> mimir:9009',
        'Prometheus -> thanos',
        'Prometheus -> old:9090',
      ],
      [
        'static_configs: [{targets: [a, b, c]}, {targets: [d, e]}]',
        '{url: "https://user:secret@sd.example/targets?token=x"}',
        '{role: pod}',
        '{role: node}',
        'job_name: node',
        'global: {scrape_interval: 15s, external_labels: {cluster: demo}}',
        'rules/*.yml',
        '{static_configs: [{targets: ["am:9093"]}]}',
        '{dns_sd_configs: [{names: [am.example]}]}',
        'url: "http://user:secret@mimir:9009/api"',
        'url: "https://thanos.example/x"',
        'url: "http://old:9090/read"',
      ],
    ],
    [
      'follows aliases, which lead to where they are written',
      'scrape_configs:\n  - job_name: a\n    consul_sd_configs: &c\n      - server: x\n        services: [web]\n  - job_name: b\n    consul_sd_configs: *c\n',
      ['consul / web', 'consul / web', 'a', 'b', 'Prometheus', 'consul -> a', 'consul -> b', 'a -> Prometheus', 'b -> Prometheus'],
      ['server: x', 'consul_sd_configs: *c', 'job_name: a', 'job_name: b', 'scrape_configs:'],
    ],
    [
      'draws what stands of broken text',
      'scrape_configs:\n  - job_name: a\n    static_conf\n  - job_name:\nscrape_config_files: [more.yml]\nremote_write: [{url: }]\nrule_files: x\n',
      [
        'a',
        'A job without a name',
        'more.yml / scrape jobs',
        'Prometheus',
        'remote write',
        'a -> Prometheus',
        'A job without a name -> Prometheus',
        'more.yml -> Prometheus',
        'Prometheus -> remote write',
      ],
      ['job_name: a', 'job_name:', 'more.yml', 'scrape_configs:', 'url:'],
    ],
  ];
  for (const [title, text, picture, leads] of cases) {
    it(title, async () => {
      const [drawn, ...others] = await drawnOf({ name: 'prometheus.yml', text });
      assert.deepEqual(others, []);
      assert.deepEqual(drawn?.picture, picture);
      assert.deepEqual(drawn?.leads, leads);
    });
  }

  it('stays small enough to be laid out, however many jobs there are', async () => {
    const jobs = Array.from({ length: 1000 }, (_, index) => `  - {job_name: job-${index}, static_configs: [{targets: [a]}]}\n`);
    const [drawn] = await drawnOf({ name: 'prometheus.yml', text: `scrape_configs:\n${jobs.join('')}` });
    assert.equal(drawn?.nodes?.length, 300 + 300 + 1 + 1);
    assert.deepEqual(drawn?.leads.slice(-2), ['job_name: job-300', 'scrape_configs:']);
    assert.ok(drawn?.picture.includes('and 700 more -> Prometheus'));
  });

  it('is none of an empty file', async () => {
    assert.deepEqual(await drawnOf({ name: 'prometheus.yml', text: '# nothing yet\n' }), []);
  });
});
