import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { kubernetes } from '#languages/kubernetes/index.ts';
import { readMarks } from '../support/marks.ts';
import { assertFixed, assertMarked } from './support.ts';

const monitor = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: shop
  labels: {team: shop}
spec:
  jobLable: app
  ^^^^^^^^ error unknown-field: unknown field "spec.jobLable" — did you mean \`jobLabel\`?…
  selector:
    matchLabels: {app: shop}
  namespaceSelector:
    matchNames: [shop]
    matchName: [shop]
    ^^^^^^^^^ error unknown-field
  endpoints:
    - port: http
      targetPort: 8080
      ^^^^^^^^^^ warning ignored-port: \`targetPort\` is ignored beside \`port\` — remove one of them…
      path: /metrics
      interval: 10s
      scrapeTimeout: 30s
                     ^^^ error scrape-timeout: scrapeTimeout "30s" greater than scrapeInterval "10s"…
      scheme: Https
              ^^^^^ error unknown-value: spec.endpoints[0].scheme: Unsupported value: "Https"…
      honorLabels: "true"
                   ^^^^^^ error wrong-type
      basicAuth:
        username: {name: shop, key: user}
        password: {name: shop}
                   ^^^^ error missing-field: spec.endpoints[0].basicAuth.password.key: Required value…
      authorization:
      ^^^^^^^^^^^^^ error http-client: at most one of basicAuth, oauth2 & authorization must be configured — remove all but one…
        credentials: {name: shop, key: token}
      relabelings:
        - sourceLabels: [__meta_kubernetes_pod_name]
          ^^^^^^^^^^^^ error relabel-rule: relabel configuration for replace action requires…
        - action: HashMod
          ^^^^^^ error relabel-rule: relabel configuration for hashmod requires non-zero modulus…
          sourceLabels: [__address__]
          targetLabel: shard
        - action: labeldropp
                  ^^^^^^^^^^ error unknown-value
          regex: pod
        - action: LabelDrop
          regex: namespace
        - action: keep
          source_labels: [job]
          ^^^^^^^^^^^^^ error unknown-field: unknown field "spec.endpoints[0].relabelings[4].source_labels" — did you mean \`sourceLabels\`?…
          regex: (shop
                 ^^^^^ error wrong-type
    - port: metrics
      interval: 30
                ^^ error wrong-type: cannot unmarshal number into Go value of type string…
    - targetPort: http
      interval: 30 s
                ^^^^ error wrong-type: spec.endpoints[2].interval: Invalid value: "30 s": should match…
      tlsConfig:
        cert: {secret: {name: tls, key: tls.crt}, configMap: {name: tls, key: tls.crt}}
        ^^^^ error http-client: client cert specified without client key…
                                                  ^^^^^^^^^ error http-client: SecretOrConfigMap can not specify both…
      bearerTokenSecret: {key: ""}
      oauth2:
        clientId: {secret: {name: shop, key: id}}
        clientSecret: {name: shop, key: secret}
        tokenUrl: shop.example/token
                  ^^^^^^^^^^^^^^^^^^ error wrong-type
`;

const others = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop}
spec:
  selector: {}
  ^^^^^^^^ information selects-everything
  namespaceSelector: {any: true}
  podMetricsEndpoints: []
  ^^^^^^^^^^^^^^^^^^^ warning no-targets
---
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: {name: shop}
spec:
  prober: {url: blackbox:9115}
  module: http_2xx
  targets: {}
  ^^^^^^^ error probe-targets: at least one of .spec.targets.staticConfig and .spec.targets.ingress is required…
---
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: {name: shop}
spec:
  prober:
    url: http://blackbox:9115
         ^^^^^^^^^^^^^^^^^^^^ error prober-url: "http://blackbox:9115" url specified in proberSpec is invalid, it should be of the format \`hostname\` or \`hostname:port\` — the scheme belongs into \`scheme\`
  targets: {ingress: {selector: {}}}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata: {name: shop}
spec:
  jobName: shop
  ^^^^^^^ warning no-targets
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata: {name: shop}
spec:
  kubernetesSDConfigs:
    - role: Pods
            ^^^^ error unknown-value
  scrapeInterval: 1m
---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: k8s}
spec:
  replicas: 2
  retention: 10 days
             ^^^^^^^ error wrong-type
  retentionSize: 10Gi
                 ^^^^ error wrong-type
  serviceMonitorSelector: {}
  podMonitorSelectr: {}
  ^^^^^^^^^^^^^^^^^ error unknown-field
  additionalScrapeConfigs: {name: more}
                            ^^^^ error missing-field
  storage:
    volumeClaimTemplate:
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: 10gb}}
                                        ^^^^ error wrong-type
  containers:
    - name: config-reloader
      imagePulPolicy: Always
      ^^^^^^^^^^^^^^ error unknown-field
`;

const config = `apiVersion: monitoring.coreos.com/v1beta1
kind: AlertmanagerConfig
metadata: {name: shop}
spec:
  route:
    receiver: shopp
              ^^^^^ error unknown-receiver: receiver "shopp" not found — did you mean \`shop\`?…
    groupWait: 30s
    muteTimeIntervals: [night]
    routes:
      - receiver: mail
        activeTimeIntervals: [days]
                              ^^^^ error unknown-time-interval: time interval "days" not found…
        matchers:
          - {name: severity, value: "crit(", matchType: =~}
                                    ^^^^^^^ error matcher-pattern
          - {name: severity, value: critical, regex: true}
                                              ^^^^^ error unknown-field
        routes:
          - mathcers: [{name: team, value: shop}]
            ^^^^^^^^ error unknown-field
  receivers:
    - name: shop
      webhookConfigs:
        - sendResolved: true
          ^^^^^^^^^^^^ error receiver-address: one of 'url' or 'urlSecret' must be specified — add \`url\`…
    - name: mail
      emailConfigs: [{to: shop@example.com}]
    - name: mail
            ^^^^ error duplicate-name
  timeIntervals:
    - name: night
      timeIntervals:
        - times: [{startTime: "22:00", endTime: "24:00"}]
          weekdays: [monday:friday, Weekend]
                                    ^^^^^^^ error wrong-type
  muteTimeIntervals: []
  ^^^^^^^^^^^^^^^^^ error unknown-field
`;

const old = `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: shop}
spec:
  route:
  ^^^^^ error unknown-receiver: root route must define a receiver…
    matchers:
      - {name: severity, value: critical, matchType: '=', regex: true}
                                                          ^^^^^ warning ignored-regex
  receivers: [{name: shop}]
  muteTimeIntervals: [{name: night}]
`;

const patches = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: shop}
spec:
  endpoints:
    - port: http
---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: k8s}
---
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: {name: shop}
spec:
  module: http_2xx
---
apiVersion: monitoring.coreos.com/v1beta1
kind: AlertmanagerConfig
metadata: {name: shop}
spec:
  route: {receiver: elsewhere, muteTimeIntervals: [night]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop}
spec:
  $patch: delete
  selector: {matchLabels: {app: shop}}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitorList
items:
  - metadata: {name: shop}
    spec:
      selector: {}
      endpoints: [{port: http}]
---
apiVersion: monitoring.coreos.com/v2
kind: ServiceMonitor
spec: {anything: 1}
`;

describe('kubernetes: resources of the Prometheus Operator', () => {
  for (const [title, text] of Object.entries({
    'a ServiceMonitor': monitor,
    'the other monitors, and Prometheus': others,
    'an AlertmanagerConfig': config,
    'its older version': old,
    'patches, lists and versions to come': patches,
  })) {
    it(title, () => assertMarked(text));
  }

  it('the outline lists endpoints, receivers and time intervals', () => {
    const symbols = kubernetes.symbols?.(kubernetes.parse(readMarks(`${monitor}---\n${config}`).text)) ?? [];
    assert.deepEqual(
      symbols.map(({ name, children = [] }) => [name, children.map((child) => child.name)]),
      [
        ['ServiceMonitor shop', ['http', 'metrics']],
        ['AlertmanagerConfig shop', ['shop', 'mail', 'mail', 'night']],
      ],
    );
  });

  it('the scheme of a prober is taken off', () => {
    const text = 'apiVersion: monitoring.coreos.com/v1\nkind: Probe\nspec:\n  targets: {staticConfig: {static: [a]}}\n  prober:\n    url: ';
    assertFixed(`${text}https://a:1\n`, 'prober-url', 'Change to `a:1`', `${text}a:1\n`);
  });

  it('the port in vain is taken out', () => {
    const text =
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {a: b}}\n  endpoints:\n  - port: a\n';
    assertFixed(`${text}    targetPort: 1\n`, 'ignored-port', 'Remove `targetPort`', text);
  });
});
