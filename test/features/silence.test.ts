import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, problemsIn, testWorkspace } from '../support/problems.ts';

/** Files of other programs that share words with ours; each is to be left alone, however it is called. */
const notOurs: Readonly<Record<string, readonly [name: string, text: string]>> = {
  Promtail: [
    'promtail-config.yml',
    `server:
  http_listen_port: 9080
positions:
  filename: /run/promtail/positions.yaml
clients:
  - url: http://loki:3100/loki/api/v1/push
scrape_configs:
  - job_name: journal
    journal:
      max_age: 12h
    relabel_configs:
      - source_labels: [__journal__systemd_unit]
        target_label: unit
`,
  ],
  'Promtail, only its jobs': [
    'jobs.yaml',
    `scrape_configs:
  - job_name: nginx
    static_configs:
      - targets: [localhost]
        labels:
          __path__: /var/log/nginx/*.log
    pipeline_stages:
      - regex:
          expression: '^(?P<ip>\\S+)'
`,
  ],
  'Promtail, targets of files alone': [
    'promtail.yml',
    `scrape_configs:
  - job_name: system
    static_configs:
      - targets: [localhost]
        labels: {job: varlogs, __path__: /var/log/*log}
    decompression: {enabled: true}
`,
  ],
  'Promtail with a syslog receiver': [
    'config.yaml',
    'scrape_configs:\n  - job_name: syslog\n    syslog:\n      listen_address: 0.0.0.0:1514\n      labels: {job: syslog}\n',
  ],
  Loki: [
    'loki.yaml',
    `auth_enabled: false
server:
  http_listen_port: 3100
common:
  ring:
    kvstore: {store: inmemory}
schema_config:
  configs:
    - from: 2024-01-01
      store: tsdb
ruler:
  alertmanager_url: http://alertmanager:9093
`,
  ],
  'Loki rules': [
    'rules.yaml',
    `groups:
  - name: logs
    rules:
      - alert: TooManyErrors
        expr: |
          sum by (app) (rate({app=~".+"} |= "error" [5m])) > 10
        for: 10m
        labels: {severity: page}
`,
  ],
  'a rule of Loki that records': [
    'loki/rules/recording.yml',
    `groups:
  - name: requests
    interval: 1m
    rules:
      - record: nginx:requests:rate1m
        expr: sum(rate({container="nginx"} | json | status >= 500 [1m]))
`,
  ],
  'the OpenTelemetry Collector': [
    'otel-collector.yaml',
    `receivers:
  prometheus:
    config:
      scrape_configs:
        - job_name: otel
          scrape_interval: 10s
          static_configs:
            - targets: [0.0.0.0:8888]
          metric_relabel_configs:
            - source_labels: [__name__]
              regex: '.*grpc_io.*'
              action: drop
exporters:
  otlp:
    endpoint: tempo:4317
service:
  pipelines:
    metrics: {receivers: [prometheus], exporters: [otlp]}
`,
  ],
  'the Grafana Agent': [
    'agent.yaml',
    `server: {log_level: info}
metrics:
  global:
    scrape_interval: 1m
  configs:
    - name: default
      scrape_configs:
        - job_name: agent
      remote_write:
        - url: https://mimir.example.com/api/v1/push
integrations:
  agent: {enabled: true}
`,
  ],
  'Alloy in a values file': ['alloy-values.yaml', 'alloy:\n  configMap:\n    content: |\n      prometheus.scrape "a" { targets = [] }\n'],
  'docker compose': [
    'docker-compose.yml',
    `services:
  prometheus:
    image: prom/prometheus:v3.5.0
    command: ['--config.file=/etc/prometheus/prometheus.yml']
    volumes: ['./prometheus.yml:/etc/prometheus/prometheus.yml:ro']
volumes:
  data: {}
`,
  ],
  'a workflow of GitHub': [
    '.github/workflows/rules.yml',
    `name: Check rules
on:
  push: {branches: [main]}
jobs:
  promtool:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: promtool check rules rules/*.yml
`,
  ],
  'an Ansible playbook': [
    'prometheus.yml',
    `- name: Install Prometheus
  hosts: monitoring
  roles:
    - role: prometheus
      vars:
        prometheus_scrape_configs:
          - job_name: node
            static_configs: [{targets: ['a:9100']}]
`,
  ],
  'variables of an Ansible role': [
    'group_vars/alerts.yml',
    'prometheus_alert_rules:\n  - alert: InstanceDown\n    expr: up == 0\n    for: 5m\nprometheus_global:\n  scrape_interval: 15s\n',
  ],
  'tasks of an Ansible role': [
    'roles/prometheus/tasks/alerts.yml',
    '- name: copy rules\n  copy: {src: a, dest: b}\n  loop: "{{ rules }}"\n',
  ],
  'a Kustomization': [
    'kustomization.yaml',
    'resources:\n  - prometheus.yaml\npatches:\n  - path: rules.yaml\nconfigMapGenerator:\n  - name: rules\n    files: [a.rules.yml]\n',
  ],
  'a patch of operations': ['rules-patch.yaml', '- op: replace\n  path: /spec/groups/0/rules/0/expr\n  value: up == 0\n'],
  'a chart': ['Chart.yaml', 'apiVersion: v2\nname: prometheus\nversion: 1.0.0\ndependencies:\n  - {name: alertmanager, version: 1.x}\n'],
  "a chart's lock": ['Chart.lock', 'dependencies:\n- name: a\n  repository: https://a\n  version: 1.0.0\ndigest: sha256:a\n'],
  'an OpenAPI description': ['rules.yaml', 'openapi: 3.1.0\ninfo: {title: Rules, version: "1"}\npaths:\n  /api/v1/rules: {}\n'],
  "a linter's rules": ['rules.yml', 'extends: default\nrules:\n  line-length: {max: 120}\n'],
  "a firewall's groups": ['groups.yml', 'groups:\n  - name: web\n    rules:\n      - {port: 443, action: allow}\n'],
  'people in groups': ['alerts.yml', 'groups:\n  - name: admins\n    members: [a, b]\n'],
  'a language file': ['alerts.yml', 'en:\n  alerts:\n    title: Alerts\n    rules: Rules\n'],
  'Grafana provisioning': ['alerting/rules.yml', 'apiVersion: 1\ndeleteRules:\n  - orgId: 1\n    uid: a\n'],
  Sloth: ['slo.yml', 'version: prometheus/v1\nservice: shop\nslos:\n  - name: requests\n    objective: 99.9\n'],
  Pint: ['.pint.yml', 'ci:\n  include: [rules/.*]\nprometheus:\n  - name: a\n    uri: http://a\n'],
};

describe('Files of other programs', () => {
  for (const [what, [name, text]] of Object.entries(notOurs)) {
    it(`are left alone: ${what}`, async () => {
      assert.deepEqual(
        (await problemsIn({ name, text })).map(({ problem }) => problem.message),
        [],
      );
    });

    it(`are left alone in the end where they are typed line by line: ${what}`, async () => {
      const workspace = testWorkspace();
      const lines = text.split('\n');
      for (const [version] of lines.entries()) {
        await workspace.problems(documentOf({ name, text: lines.slice(0, version).join('\n') }, version));
      }
      const found = await workspace.problems(documentOf({ name, text }, lines.length));
      assert.deepEqual(
        found.map(({ problem }) => problem.message),
        [],
      );
    });
  }
});
