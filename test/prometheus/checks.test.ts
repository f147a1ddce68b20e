import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ConnectedServer } from '#core/flavour.ts';
import { prometheus } from '#languages/prometheus/index.ts';
import { assertFix, assertProblems } from '#test/schema/support.ts';
import { nothingKnown, problemsOfModel } from '../support/language-problems.ts';

const marked: Readonly<Record<string, string>> = {
  'a usual file': `
# my global config
global:
  scrape_interval: 15s
  evaluation_interval: 15s
  external_labels:
    cluster: a
    replica: $(POD_NAME)
alerting:
  alertmanagers:
    - static_configs:
        - targets: [alertmanager:9093]
rule_files:
  - "first_rules.yml"
  - rules/*.yml
scrape_configs:
  - job_name: "prometheus"
    static_configs:
      - targets: ["localhost:9090"]
        labels:
          app: "prometheus"
  - job_name: pods
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape]
        action: keep
        regex: true
      - action: labelmap
        regex: __meta_kubernetes_pod_label_(.+)
remote_write:
  - url: http://mimir:9009/api/v1/push
`,
  'nothing yet': 'scrape_configs:\n',
  'null where Go takes a default':
    'global:\nscrape_configs:\n  - job_name: a\n    scrape_interval:\n    static_configs:\n    honor_labels: ~\n',
  'two jobs of one name': `
scrape_configs:
  - job_name: a
  - job_name: b
  - job_name: a
              ^ error duplicate-name: found multiple scrape configs with job name "a" — rename one of them
`,
  'a job without a name': `
scrape_configs:
  - scheme: https
    ^^^^^^ error missing-field: job_name is empty — add \`job_name\`
`,
  'no job at all': `
scrape_configs:
  - job_name: a
  - ~
    ^ error missing-field: empty or null scrape config section — fill it in or remove the \`-\`
`,
  timeouts: `
global:
  scrape_interval: 10s
  scrape_timeout: 11s
                  ^^^ error scrape-timeout: global scrape timeout greater than scrape interval — lower it to the interval of 10 seconds at most, or raise the interval
scrape_configs:
  - job_name: inherits
    scrape_timeout: 20s
                    ^^^ error scrape-timeout: scrape timeout greater than scrape interval for scrape config with job name "inherits" — …
  - job_name: fits
    scrape_interval: 1m
    scrape_timeout: 1m
`,
  'jobs of a file that another includes': 'scrape_configs:\n  - job_name: a\n    scrape_timeout: 2m\n',
  'ways to sign in': `
scrape_configs:
  - job_name: one
    basic_auth: {username: a, password_file: /b}
  - job_name: two
    basic_auth: {username: a, password_file: /b}
    authorization: {credentials_file: /c}
    ^^^^^^^^^^^^^ error http-client: at most one of basic_auth, oauth2 & authorization must be configured — remove all but one
  - job_name: three
    authorization:
      type: Basic
            ^^^^^ error http-client: authorization type cannot be set to "basic", use "basic_auth" instead — …
`,
  oauth2: `
scrape_configs:
  - job_name: one
    oauth2:
      client_id: a
      ^^^^^^^^^ error missing-field: oauth2 token_url must be configured — add \`token_url\`
`,
  'certificates without a key': `
scrape_configs:
  - job_name: one
    tls_config:
      cert_file: a.pem
      ^^^^^^^^^ error http-client: exactly one of key or key_file must be configured when a client certificate is configured — …
  - job_name: two
    tls_config: {cert_file: a.pem, key_file: a.key, min_version: TLS12}
`,
  'kubernetes roles and selectors': `
scrape_configs:
  - job_name: a
    kubernetes_sd_configs:
      - role: vacation
              ^^^^^^^^ error unknown-value: unknown Kubernetes SD role "vacation" — use one of \`pod\`, …
      - namespaces: {names: [a]}
        ^^^^^^^^^^ error missing-field: role missing (one of: pod, service, endpoints, endpointslice, node, ingress) — add \`role\`
      - role: service
        selectors:
          - role: pod
                  ^^^ error kubernetes-discovery: service role supports only service selectors — …
            label: a=b
      - role: pod
        follow_redirects: true
        selectors:
          - role: pod
            label: a=b
`,
  'targets with a scheme': `
scrape_configs:
  - job_name: a
    static_configs:
      - targets:
          - http://localhost:9090/metrics
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error static-target: "http://localhost:9090/metrics" is not a valid hostname — write \`host:port\` only; \`scheme\` and \`metrics_path\` are fields of the job
          - localhost:9090
  - job_name: blackbox
    relabel_configs:
      - source_labels: [__address__]
        target_label: __param_target
      - target_label: __address__
        replacement: exporter:9115
    static_configs:
      - targets: [https://example.com]
`,
  protocols: `
scrape_configs:
  - job_name: a
    scrape_protocols: [PrometheusText0.0.4, PrometheusText0.0.4]
                                            ^^^^^^^^^^^^^^^^^^^ error scrape-protocols: duplicated protocol in scrape_protocols, …
  - job_name: b
    scrape_protocols: [PrometheusTxt0.0.4]
                       ^^^^^^^^^^^^^^^^^^ error unknown-value: scrape_protocols: unknown scrape protocol PrometheusTxt0.0.4, …
`,
  'paths of files': `
rule_files: [a.yml, b/*.yml, c/*/d.yml]
                             ^^^^^^^^^ error file-pattern: invalid rule file path "c/*/d.yml" — …
scrape_configs:
  - job_name: a
    file_sd_configs:
      - files: [a.json, b.txt]
                        ^^^^^ error file-pattern: path name "b.txt" is not valid for file discovery — …
`,
  'values of the wrong kind': `
global:
  scrape_interval: 15
                   ^^ error wrong-type: not a valid duration string: "15" — add a unit: \`15s\`
  sample_limit: -1
                ^^ error wrong-type: cannot unmarshal !!int \`-1\` into uint — write a whole number, not negative
  body_size_limit: 10
                   ^^ error wrong-type: units: missing unit in "10" — …
scrape_configs:
  - job_name: a
    honor_labels: maybe
                  ^^^^^ error wrong-type: cannot unmarshal !!str \`maybe\` into bool — write \`true\` or \`false\`
    honor_timestamps: "true"
                      ^^^^^^ error wrong-type: cannot unmarshal !!str \`true\` into bool — …
    enable_compression: off
    body_size_limit: 10MB
    sample_limit: 0x10
    static_configs: {targets: [a]}
                     ^^^^^^^ error wrong-type
`,
  'unknown fields': `
global:
  scrape_intervall: 15s
  ^^^^^^^^^^^^^^^^ error unknown-field: field scrape_intervall not found in type config.plain — did you mean \`scrape_interval\`?
`,
  URLs: `
remote_write:
  - url: localhost:9009
remote_read:
  - url: 10.0.0.1:9009
         ^^^^^^^^^^^^^ error wrong-type: parse "10.0.0.1:9009": first path segment in URL cannot contain colon — …
`,
  dns: `
scrape_configs:
  - job_name: a
    dns_sd_configs:
      - names: [a.example]
      - names: [a.example]
        ^^^^^ error service-discovery: a port is required in DNS-SD configs for all record types except SRV — add \`port\`
        type: A
      - names: [a.example]
        type: A
        port: 80
`,
  'headers and queues': `
remote_write:
  - url: http://a
    headers:
      X-Scope-OrgID: a
      Host: b
      ^^^^ error remote-endpoint: Host is a reserved header. It must not be changed — remove this header
    queue_config:
      capacity: 0
                ^ error remote-endpoint: remote write queue capacity must be positive — write a number above 0
`,
  'addresses that cannot be scraped': `
scrape_configs:
  - job_name: a
    metrics_path: /metrics?format=prometheus
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning scrape-address: Prometheus asks for a path with \`?\` in it — write \`/metrics\`, and the parameters under \`params\`
    static_configs:
      - targets: [a:90900, "a:1,b:2", a:443, "[::1]:443", b, "\${HOST}:99999"]
                  ^^^^^^^ warning scrape-address: \`90900\` is no port — write a number from 1 to 65535
                           ^^^^^^^^^ warning scrape-address: This is one target — write each of them as an item of its own
                                      ^^^^^ information scrape-address: Port 443 speaks HTTPS nearly everywhere, and this job HTTP — add \`scheme: https\`
                                             ^^^^^^^^^^^ information scrape-address: …
  - job_name: b
    metrics_path: metrics
                  ^^^^^^^ information scrape-address: A path begins with \`/\`, which Prometheus adds — write \`/metrics\`
    scheme: https
    static_configs: [{targets: [a:443]}]
  - job_name: c
    static_configs:
      - targets: [a:99999]
    relabel_configs:
      - {source_labels: [__address__], regex: "(.*):.*", target_label: __address__, replacement: "$1:80"}
`,
  'targets twice': `
scrape_configs:
  - job_name: a
    static_configs:
      - targets: [a:1, b:1]
      - targets: [a:1]
                  ^^^ warning duplicate-target: \`a:1\` is a target already, with the same labels: it is scraped once — remove it
      - targets: [a:1]
        labels: {env: x}
  - job_name: b
    static_configs:
      - targets: [a:1]
`,
  federation: `
scrape_configs:
  - job_name: a
    metrics_path: /federate
                  ^^^^^^^^^ warning federation: \`/federate\` answers with nothing unless it is asked for series — …
                  ^^^^^^^^^ information federation: The labels \`job\` and \`instance\` of all series become …
  - job_name: b
    metrics_path: /federate
    honor_labels: true
    params: {"match[]": ['{job!=""}']}
`,
  'secrets and certificates': `
scrape_configs:
  - job_name: a
    basic_auth:
      username: me
      password: hunter2
                ^^^^^^^ information clear-text-secret: A secret in clear text: whoever reads this file knows it — keep it in a file and name that in \`password_file\`
    tls_config:
      insecure_skip_verify: true
                            ^^^^ information insecure-tls: Any certificate is taken: …
  - job_name: b
    basic_auth: {username: me, password: "\${PASSWORD}"}
    http_headers:
      X-Token:
        secrets: [abc, "<secret>"]
                  ^^^ information clear-text-secret: …
    tls_config: {insecure_skip_verify: false}
`,
  'what Prometheus 3 has renamed or dropped': `
alerting:
  alertmanagers:
    - api_version: v1
                   ^^ warning alertmanager-version: \`v1\` is gone since Prometheus 3.0 and Alertmanager 0.27, …
scrape_configs:
  - job_name: a
    scrape_classic_histograms: true
    ^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-field: field scrape_classic_histograms not found in type config.ScrapeConfig — it is called \`always_scrape_classic_histograms\` now
`,
  'anchors and merge keys that lead nowhere': `
global:
  <<: 5
      ^ error wrong-type: map merge requires map or sequence of maps as the value — merge a mapping
scrape_configs:
  - job_name: *name
              ^^^^^ error unknown-anchor: unknown anchor 'name' referenced — name a node \`&name\` above
    sample_limit: 99999999999999999999
                  ^^^^^^^^^^^^^^^^^^^^ error wrong-type: cannot unmarshal …
    proxy_url: "http://[::1"
               ^^^^^^^^^^^^^ error wrong-type: parse "http://[::1": missing ']' in host — …
`,
  'a second document': `
global: {scrape_interval: 15s}
---
global: {nope: 1}
^^^^^^^^^^^^^^^^^ warning ignored-document: Only the first document of a file is read — move this into it, or into a file of its own
`,
  'a document marker below a comment': `# Prometheus
---
global: {nope: 1}
         ^^^^ error unknown-field: …
`,
  'merged mappings': `
global:
  <<: [{scrape_interval: 15s}, {scrape_timeout: 5s}]
scrape_configs:
  - &one {job_name: a, scheme: https}
  - <<: *one
    job_name: b
`,
  'a merge key brings the name': `
scrape_configs:
  - &base
    job_name: a
    scheme: https
  - <<: *base
    job_name: b
`,
  'a key twice': `
global:
  scrape_interval: 15s
  scrape_interval: 30s
  ^^^^^^^^^^^^^^^ error duplicate-key: field scrape_interval already set in type config.plain — keep one of them
  external_labels: {a: b, a: c}
                          ^ error duplicate-key: key "a" already set in map — keep one of them
`,
};

describe('prometheus.yml', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => assertProblems(prometheus, text));
  }

  const server: ConnectedServer = { flavour: 'prometheus', version: '2.45.0', features: [] };
  const newer = `global:
  keep_dropped_targets: 1
scrape_configs:
  - job_name: a
    body_size_limit: 1MB
    fallback_scrape_protocol: PrometheusProto
storage:
  exemplars: {max_exemplars: 1}
`;
  for (const [what, around, expected] of [
    ['nobody is connected', undefined, []],
    [
      'an older server is connected',
      server,
      [
        'The connected Prometheus is 2.45.0, which does not know `keep_dropped_targets`: it came with 2.47',
        'The connected Prometheus is 2.45.0, which does not know `fallback_scrape_protocol`: it came with 3.0',
        'The connected Prometheus does nothing with it unless it is started with `--enable-feature=exemplar-storage`',
      ],
    ],
    ['a new one with the flag is connected', { ...server, version: '3.5.0', features: ['exemplar-storage'] }, []],
    ['another program is connected', { ...server, flavour: 'mimir' }, []],
  ] as const) {
    it(`fields of newer versions, where ${what}`, () => {
      const environment = around ? { ...nothingKnown, server: around } : nothingKnown;
      const problems = problemsOfModel(prometheus, prometheus.parse(newer), environment);
      assert.deepEqual(
        problems.map(({ message }) => message),
        expected,
      );
    });
  }

  it('takes the host out of a URL', () => {
    const file = (target: string) => `scrape_configs:\n  - job_name: a\n    static_configs:\n      - targets: ["${target}"]\n`;
    assertFix(prometheus, file('http://localhost:9090/metrics'), 'Change to `localhost:9090`', file('localhost:9090'));
  });
});
