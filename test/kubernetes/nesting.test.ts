import { describe, it } from 'mocha';
import { assertMarked } from '../support/marked.ts';

const listInFence = `# A lesson

> - A list:
>
>   \`\`\`yaml
>   apiVersion: v1
>   kind: List
>   items:
>     - apiVersion: v1
>       kind: ConfigMap
>       metadata: {name: a}
>       data:
>         prometheus.yml: |2-
>           scrape_configs:
>             - job_nam: a
                ^^^^^^^ error unknown-field
                ^^^^^^^ error missing-field
>         rules.yml: >
>           groups:
>
>             - name: a
>
>               rules:
>
>                 - record: a:b
>
>                   expr: sum(rate(a[5m])
                                         ^ error promql-syntax
>     - apiVersion: v1
>       kind: Secret
>       metadata: {name: b}
>       stringData:
>         additional.yaml: |
>           - job_name: a
>             scrape_intervall: 1m
              ^^^^^^^^^^^^^^^^ error unknown-field
>     - apiVersion: monitoring.coreos.com/v1
>       kind: PrometheusRule
>       metadata: {name: c}
>       spec:
>         groups:
>         - name: a
>           rules:
>           - alert: A
>             expr: "up = 0"
                        ^ error promql-syntax
>     - apiVersion: monitoring.coreos.com/v1
>       kind: PodMonitor
>       metadata: {name: c}
>       spec:
>         selector: {}
>         podMetricsEndpoints:
>         - prot: http
            ^^^^ error unknown-field
>   \`\`\`
`;

const quoted = `apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data:
  a.yml: "groups:\\n- name: a\\n  rules:\\n  - record: a:b\\n    expr: sum(a\\n"
                                                                        ^ error promql-syntax
`;

const tabs =
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  prometheus.yml:\t|\n    scrape_configs:\n      - job_name:\ta\t# a tab\n        metrics_paht:\t/a\n        ^^^^^^^^^^^^ error unknown-field\n';

const releases = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: kps}
spec:
  values:
    additionalPrometheusRulesMap:
      shop:
        groups:
          - name: a
            rules:
              - alert: A
                expr: up == 0
                fro: 1m
                ^^^ error unknown-field
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: kps}
spec:
  sources:
    - helm:
        values: |
          extraScrapeConfigs: |
            - job_name: a
              static_config: []
              ^^^^^^^^^^^^^ error unknown-field
    - helm:
        valuesObject:
          serverFiles:
            prometheus.yml:
              global: {scrape_intervall: 1m}
                       ^^^^^^^^^^^^^^^^ error unknown-field
`;

describe('positions through each nesting', () => {
  it('ConfigMaps, Secrets and resources in a List in a quoted fence', () => assertMarked({ name: 'lesson.md', text: listInFence }));

  it('the same with CRLF', () => assertMarked({ name: 'lesson.md', text: listInFence.replaceAll('\n', '\r\n') }));

  it('files in quotes', () => assertMarked({ name: 'a.yaml', text: quoted }));

  it('tabs between key and value, and before a comment', () => assertMarked({ name: 'a.yaml', text: tabs }));

  it('files in base64, told of as a whole', async () => {
    const encoded = (text: string | Buffer) => Buffer.from(text).toString('base64');
    const rules = 'groups:\n  - name: ü€😀\n    rules:\n      - record: a:b\n        expr: sum(a\n';
    const secret = `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  key: ${encoded(Buffer.from([0xff, 0, 0xc3]))}\n  rules.yml: ${encoded(rules)}\n`;
    await assertMarked({
      name: 'a.yaml',
      text: `${secret}             ${'^'.repeat(encoded(rules).length)} error promql-syntax\n  more.yml: ${encoded(rules.replace('(a', '(a)'))}\n`,
    });
  });

  it('values of charts in a HelmRelease and in an Application', () => assertMarked({ name: 'a.yaml', text: releases }));
});
