import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesPrometheus } from '#languages/prometheus/matches.ts';
import { matchesPrometheusRules } from '#languages/prometheus-rules/matches.ts';

const jobs = 'scrape_configs:\n  - job_name: a\n    static_configs:\n      - targets: [a:1]\n';
const rules = 'groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up\n';

/** What a text is, by its name and content. */
const candidates: readonly (readonly [what: string, name: string | undefined, text: string, is: 'config' | 'rules' | 'neither'])[] = [
  ['a file of jobs', 'jobs.yml', jobs, 'config'],
  ['prometheus.yml', 'prometheus.yml', `global:\n  scrape_interval: 15s\n${jobs}`, 'config'],
  ['an empty prometheus.yml', 'prometheus.yml', '', 'config'],
  ['a ConfigMap key', 'prometheus.yaml', jobs, 'config'],
  ['tracing alone', 'a.yml', 'tracing:\n  endpoint: a:4317\n  sampling_fraction: 1\n', 'config'],
  ['storage alone', 'a.yml', 'storage:\n  tsdb:\n    out_of_order_time_window: 30m\n', 'config'],
  ['runtime alone', 'a.yml', 'runtime:\n  gogc: 50\n', 'config'],
  ['otlp alone', 'a.yml', 'otlp: # names\n  promote_resource_attributes: [service.name]\n', 'config'],
  ['storage of another program', 'a.yml', 'storage:\n  trace:\n    backend: s3\n', 'neither'],
  ['tracing of another program', 'a.yml', 'tracing:\n  endpoint: a:4317\n  provider: jaeger\n', 'neither'],
  ['alerting of another program', 'a.yml', 'alerting:\n  email: a@example.com\n', 'neither'],
  ['a yaml fence', 'yaml', jobs, 'config'],
  ['an unlabelled fence', '', jobs, 'config'],
  ['no name', undefined, 'global:\n  evaluation_interval: 1m\n', 'config'],
  ['a list of jobs', 'additional.yaml', '# jobs\n- job_name: a\n  static_configs: []\n', 'config'],
  ['a list of jobs behind a document marker', undefined, '---\n- "job_name": a\n', 'config'],
  ['a list of something else', 'list.yaml', '- name: a\n  job_name: b\n', 'neither'],
  ["a list of Promtail's jobs", 'jobs.yaml', '- job_name: a\n  pipeline_stages: []\n', 'neither'],
  ['another language', 'main.ts', jobs, 'neither'],
  ['a json fence', 'json', jobs, 'neither'],
  ['Promtail', 'promtail.yaml', `server:\n  http_listen_port: 1\nclients:\n  - url: x\n${jobs}`, 'neither'],
  ['Promtail by its stages', 'config.yml', `${jobs}    pipeline_stages:\n      - docker: {}\n`, 'neither'],
  ['Grafana Agent', 'agent.yaml', 'metrics:\n  configs:\n    - name: a\n      scrape_configs:\n        - job_name: a\n', 'neither'],
  [
    'OpenTelemetry Collector',
    'otel.yaml',
    'receivers:\n  prometheus:\n    config:\n      scrape_configs:\n        - job_name: a\nservice: {}\n',
    'neither',
  ],
  ['Alertmanager', 'alertmanager.yml', 'global:\n  resolve_timeout: 5m\nroute:\n  receiver: a\nreceivers:\n  - name: a\n', 'neither'],
  ['docker compose', 'docker-compose.yml', 'services:\n  prometheus:\n    image: prom/prometheus\n', 'neither'],
  ['docker compose with a misleading name', 'prometheus.yml', 'services:\n  prometheus:\n    image: prom/prometheus\n', 'neither'],
  ['GitLab CI', '.gitlab-ci.yml', 'stages:\n  - build\nbuild:\n  script: [make]\n', 'neither'],
  ['an application', 'application.yml', 'server:\n  port: 8080\nglobal:\n  name: x\n', 'neither'],
  ['Helm values', 'prometheus-values.yaml', 'server:\n  global:\n    scrape_interval: 15s\n', 'neither'],
  ['a Kubernetes resource', 'prometheus.yaml', 'apiVersion: v1\nkind: ConfigMap\n', 'neither'],
  ['a rule file', 'a.yml', rules, 'rules'],
  ['a rule file with a comment', 'yaml', `# rules\n---\ngroups: # all\n# one\n- name: a\n  rules:\n  - record: a\n    expr: b\n`, 'rules'],
  ['a ConfigMap key of rules', 'alerts.rules', rules, 'rules'],
  ['rules that begin', 'rules.yml', 'groups:\n  - name: a\n', 'rules'],
  ['an empty file of rules', 'node.rules.yml', '', 'rules'],
  ['a file of rules, half typed', 'alerts.yml', '# 규칙\n---\ngro', 'rules'],
  ['an empty file of no known name', 'node.yml', '', 'neither'],
  ['a template of alerts', 'alerts.tmpl', '{{ define "x" }}', 'neither'],
  ['an empty file for Alertmanager', 'alertmanager.yml', '', 'neither'],
  ['groups of something else', 'people.yml', 'groups:\n  - name: a\n    members: []\n', 'neither'],
  ['groups among other things', 'rules.yml', 'server:\n  port: 1\nrules:\n  - name: a\n    expr: b\ngroups: []\n', 'neither'],
  ['a unit test', 'test.yml', 'rule_files: [a.yml]\ntests:\n  - interval: 1m\n', 'neither'],
  ['Grafana alert provisioning', 'alerts.yml', 'apiVersion: 1\ngroups:\n  - name: a\n    rules:\n      - uid: a\n', 'neither'],
  ['Loki rules', 'rules.yml', rules.replace('expr: up', 'expr: sum(rate({app="x"} |= "error" [5m])) > 1'), 'neither'],
  [
    'Loki rules with json',
    'rules.yml',
    rules.replace('expr: up', 'expr: |\n          sum(rate({app="x"}\n            | json [5m])) > 1'),
    'neither',
  ],
  ['PromQL that compares', 'rules.yml', rules.replace('expr: up', 'expr: a{b="c|d"} != 1 or e{f=~"g|h"}'), 'rules'],
];

describe('recognition of rules by their folder', () => {
  for (const [folder, expected] of [
    ['rules', true],
    ['alerts.d', true],
    ['prometheus-rules', true],
    ['firewall-rules', false],
    ['roles', false],
  ] as const) {
    it(`${folder}: ${expected}`, () => assert.equal(matchesPrometheusRules({ name: 'a.yml', folder, text: '' }), expected));
  }
});

describe('recognition of Prometheus files', () => {
  for (const [what, name, text, is] of candidates) {
    it(`${what} is ${is}`, () => {
      const candidate = name === undefined ? { text } : { name, text };
      assert.equal(matchesPrometheus(candidate), is === 'config');
      assert.equal(matchesPrometheusRules(candidate), is === 'rules');
    });
  }
});
