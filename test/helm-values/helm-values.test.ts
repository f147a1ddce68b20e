import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesHelmValues } from '#languages/helm-values/matches.ts';
import { assertMarked } from '../support/marked.ts';

const prometheusChart = `server:
  retention: 15d
  global:
    scrape_interval: 15
                     ^^ error wrong-type
  remoteWrite:
    - url: http://storage/write
      remote_timout: 1s
      ^^^^^^^^^^^^^ error unknown-field
serverFiles:
  prometheus.yml:
    scrape_configs:
      - job_name: a
        scrape_intervall: 1m
        ^^^^^^^^^^^^^^^^ error unknown-field
        static_configs: [{targets: ["a:1"]}]
  alerting_rules.yml:
    groups:
      - name: a
        rules:
          - alert: Down
            expr: up = 0
                     ^ error promql-syntax
            labels: {severity: page}
            annotations:
              summary: "{{ $labels.instance }} is down"
  recording_rules.yml: {}
extraScrapeConfigs: |
  - job_name: b
    metrics_paht: /probe
    ^^^^^^^^^^^^ error unknown-field
    static_configs:
      - targets: ["b:1"]
unknown: [left, {alone: true}]
mapped:
  extraScrapeConfigs:
    a:
      job_name: a
      metric_path: /a
      ^^^^^^^^^^^ error unknown-field
`;

const stack = `kube-prometheus-stack:
  additionalPrometheusRulesMap:
    shop:
      additionalLabels: {team: shop}
      groups:
        - name: a
          rules:
            - record: a:b
              expr: sum(rate(x[5m])
                                   ^ error promql-syntax
              for: 1m
              ^^^ error recording-rule-field
  additionalPrometheusRules:
    - name: more
      groups:
        - name: a
          rules:
            - alert: A
              expr: up == 0
              fro: 1m
              ^^^ error unknown-field
  alertmanager:
    config:
      route: {receiver: a}
  prometheus:
    prometheusSpec:
      serviceMonitorSelectorNilUsesHelmValues: false
      remoteWrite:
        - url: http://storage/write
          remote_timeout: 1s
          ^^^^^^^^^^^^^^ error unknown-field
      additionalScrapeConfigs:
        - job_name: a
          static_config: []
          ^^^^^^^^^^^^^ error unknown-field
    additionalServiceMonitors:
      - name: shop
        additionalLabels: {release: kps}
        selector:
          matchLabel: {app: shop}
          ^^^^^^^^^^ error unknown-field
        endpoints:
          - port: http
            intervall: 1m
            ^^^^^^^^^ error unknown-field
            scrapeTimeout: 2m
                           ^^ error scrape-timeout
            interval: 1m
  grafana:
    dashboards:
      default:
        shop:
          json: |
            {"title": "a", "panels": [{"type": "stat", "title": "b", "datasource": {"type": "prometheus"}, "targets": [{"expr": "sum(up"}]}]}
                                                                                                                                       ^ error promql-syntax
  kubelet:
    serviceMonitor:
      cAdvisorMetricRelabelings:
        - sourceLabels: [__name__]
          action: dorp
                  ^^^^ error unknown-value
          regex: a|b
`;

const indicator =
  'prometheus:\r\n  serverFiles:\r\n    rules:  |2-\r\n      groups:\r\n        - name: a\r\n          rules:\r\n            - record: a:b\r\n              expr: "up +"\r\n                         ^ error promql-syntax\r\n';

const foreign = `promtail:
  config:
    snippets:
      extraScrapeConfigs: |
        - job_name: a
          kafka: {}
extraScrapeConfigs: |
  - job_name: journal
    journal: {max_age: 12h}
ruleFiles: {}
agent:
  extraScrapeConfigs:
    - job_name: a
      stream_parse: true
vm:
  extraScrapeConfigs:
    - job_name: a
      relabel_configs:
        - action: replace_all
proxy:
  server:
    global: {timeout: 5s}
mapped:
  extraScrapeConfigs:
    shop:
      enabled: true
      staticConfigs: []
alertmanager:
  config:
    route: {group_by: [job]}
prometheus:
  prometheusSpec:
    additionalScrapeConfigs: |
      {{- if .Values.more }}
      - job_nam: a
      {{- end }}
`;

describe('Helm values', () => {
  it('what the chart prometheus takes', () => assertMarked({ name: 'values.yaml', text: prometheusChart }));
  it('what kube-prometheus-stack takes, as a dependency', () => assertMarked({ name: 'prod-values.yaml', text: stack }));
  it('what is not of Prometheus, a part, or made by a template: silence', () => assertMarked({ name: 'values.yml', text: foreign }));

  it('with CRLF, an indentation indicator and quotes', () => assertMarked({ name: 'values-prod.yaml', text: indicator }));

  it('are recognised by name and content', () => {
    const is = (name: string, text: string) => matchesHelmValues({ name, text });
    for (const name of ['values.yaml', 'values-prod.yaml', 'values.prod.yml', 'prometheus-values.yaml', 'my_values.yaml']) {
      assert.ok(is(name, 'serverFiles:\n  a: 1\n'), name);
    }
    assert.ok(!is('values.yaml', 'replicaCount: 1\n'));
    assert.ok(!is('config.yaml', 'serverFiles:\n'));
    assert.ok(!is('values.yaml', 'apiVersion: v1\nkind: List\nserver:\n'));
    assert.ok(!is('values.json', '{"serverFiles": {}}'));
  });
});
