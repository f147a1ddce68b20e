import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { assertFix, assertProblems } from '#test/schema/support.ts';
import { assertMarked } from '#test/support/marked.ts';

const marked: Readonly<Record<string, string>> = {
  'labels that the discovery does not have': `
scrape_configs:
  - job_name: pods
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_nme]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: \`kubernetes_sd_configs\` with the role \`pod\` has no label \`__meta_kubernetes_pod_nme\`, so that it is always empty — did you mean \`__meta_kubernetes_pod_name\`?
        target_label: pod
      - source_labels: [_meta_kubernetes_pod_label_app]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: \`kubernetes_sd_configs\` with the role \`pod\` has no label \`_meta_kubernetes_pod_label_app\`, so that it is always empty — did you mean \`__meta_kubernetes_pod_label_app\`?
        target_label: app
      - source_labels: [__meta_kubernetes_service_name]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: \`kubernetes_sd_configs\` with the role \`pod\` has no label \`__meta_kubernetes_service_name\`, so that it is always empty — name a label that it has, or change the discovery
        target_label: service
      - source_labels: [__meta_kubernetes_node_label_zone]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: …
        target_label: zone
      - action: labelmap
        regex: __meta_kubernetes_service_label_(.+)
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: …
`,
  'labels that one of the discoveries has, that come with a role, or that a rule makes': `
scrape_configs:
  - job_name: several
    kubernetes_sd_configs:
      - role: endpoints
        attach_metadata: {node: true}
    consul_sd_configs:
      - server: consul:8500
    static_configs:
      - targets: ['a:1']
        labels: {__meta_own: x}
    relabel_configs:
      - source_labels: [__meta_consul_service, __meta_kubernetes_pod_name, __meta_kubernetes_service_label_app]
        target_label: a
      - source_labels: [__meta_kubernetes_node_label_zone, __meta_own]
        target_label: __meta_made
      - source_labels: [__meta_made]
        target_label: b
      - action: labelmap
        regex: __meta_kubernetes_(pod|service)_label_(.+)
        replacement: $2
`,
  'labels where targets are written down': `
scrape_configs:
  - job_name: a
    static_configs:
      - targets: ['a:1']
        labels: {__tmp_own: x, __meta_own: y}
    relabel_configs:
      - source_labels: [__meta_own, __tmp_own]
        target_label: b
      - source_labels: [__meta_ec2_tag_Name]
                        ^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: \`static_configs\` has no label \`__meta_ec2_tag_Name\`, …
        target_label: name
      - target_label: __tmp_own
        replacement: z
`,
  'labels of files and URLs, which nobody knows': `
scrape_configs:
  - job_name: files
    file_sd_configs:
      - files: ['/etc/targets.yml']
    relabel_configs:
      - source_labels: [__meta_anything]
        target_label: a
      - source_labels: [__tmp_a]
        target_label: b
      - target_label: __tmp_a
        replacement: c
`,
  'labels of targets where there are only samples or alerts': `
scrape_configs:
  - job_name: a
    metric_relabel_configs:
      - source_labels: [__meta_kubernetes_pod_name]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning label-gone: \`__meta_kubernetes_pod_name\` is gone here: only targets have it — copy it to a label of its own when targets are relabelled
        target_label: pod
      - action: labelmap
        regex: __meta_kubernetes_pod_label_(.+)
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning label-gone: …
      - target_label: __address__
                      ^^^^^^^^^^^ warning label-gone: \`__address__\` decides nothing here: …
        replacement: b
      - source_labels: [__name__, __tmp_a]
        regex: go_.*;
        action: drop
remote_write:
  - url: http://a/b
    write_relabel_configs:
      - source_labels: [__param_module]
                        ^^^^^^^^^^^^^^ warning label-gone: …
        target_label: module
`,
  'groups that the pattern lacks': `
scrape_configs:
  - job_name: a
    relabel_configs:
      - source_labels: [__address__]
        regex: (.+):\\d+
        target_label: host
        replacement: $2
                     ^^ warning missing-group: \`replacement\` names the group \`2\`, which is always empty: \`regex\` has 1 and none of that name — put a part of the pattern in parentheses, or name another group
      - source_labels: [__address__]
        regex: (.+):\\d+
        target_label: host
        replacement: $1_x
                     ^^^^ warning missing-group: \`replacement\` names the group \`1_x\`, which is always empty: \`regex\` has 1 and none of that name — write \`\${1}_x\`
      - source_labels: [__address__]
        regex: (?P<host>.+):(\\d+)
        target_label: host_\${2}
        replacement: $host-\${0}
      - source_labels: [__address__]
        regex: a.*
               ^^^ warning missing-group: \`regex\` has no groups, so that \`$1\`, the default of \`replacement\`, removes \`host\` — put what is to be copied in parentheses, or write \`replacement\`
        target_label: host
      - source_labels: [__address__]
        regex: a.*
        target_label: host
        replacement: \${CLUSTER}-\${environment}
      - source_labels: [__address__]
        target_label: host
        replacement: \${environment}
      - source_labels: [__address__]
        target_label: host
        replacement: $environment
                     ^^^^^^^^^^^^ warning missing-group: …
`,
  'one anchor alone': `
scrape_configs:
  - job_name: a
    metric_relabel_configs:
      - source_labels: [__name__]
        regex: ^go_gc
               ^^^^^^ information unanchored-regex: Prometheus anchors \`^go_gc\` at both ends, so that it is the same as \`go_gc\` — write \`go_gc.*\`
        action: drop
      - source_labels: [__name__]
        regex: _bucket$
               ^^^^^^^^ information unanchored-regex: Prometheus anchors \`_bucket$\` at both ends, so that it is the same as \`_bucket\` — write \`.*_bucket\`
        action: drop
      - source_labels: [__name__]
        regex: ^go_gc$
        action: drop
      - source_labels: [__name__]
        regex: ^go_.+
        action: drop
      - source_labels: [__name__]
        regex: ^(a|b)
        action: drop
`,
  'rules without source labels': `
scrape_configs:
  - job_name: a
    relabel_configs:
      - regex: (.+)
        ^^^^^ warning missing-source-labels: Without source labels the value is empty, which \`(.+)\` does not match: this rule does nothing — add \`source_labels\`
        target_label: b
      - target_label: c
        ^^^^^^^^^^^^ warning missing-source-labels: Without source labels there is nothing to copy: this rule removes \`c\` — …
      - target_label: c
        replacement: constant
      - action: keep
        ^^^^^^ warning missing-source-labels: Without source labels the value is empty: this rule drops everything — …
        regex: yes
      - action: lowercase
        ^^^^^^ warning missing-source-labels: …
        target_label: d
`,
  'fields that the action ignores': `
scrape_configs:
  - job_name: a
    relabel_configs:
      - source_labels: [__address__]
        action: keep
        regex: a
        target_label: b
        ^^^^^^^^^^^^ information ignored-field: The action \`keep\` ignores \`target_label\` — remove it, or choose the action that was meant
      - source_labels: [__address__]
        separator: ;
        regex: b
        replacement: $1
        action: drop
`,
  'filters that nothing can pass': `
scrape_configs:
  - job_name: a
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__meta_kubernetes_namespace]
        regex: shop|web
        action: keep
      - source_labels: [__meta_kubernetes_namespace]
        regex: web
        action: keep
      - source_labels: [__meta_kubernetes_namespace]
        regex: monitoring
               ^^^^^^^^^^ warning keeps-nothing: Nothing is left after this rule: an earlier one keeps \`web\` only — remove one of them, or join them
        action: keep
      - source_labels: [__meta_kubernetes_pod_phase]
        regex: running
               ^^^^^^^ warning keeps-nothing: \`__meta_kubernetes_pod_phase\` is never \`running\`: this rule drops everything — write one of \`Pending\`, \`Running\`, …
        action: keep
      - source_labels: [__meta_kubernetes_pod_ready]
        ^^^^^^^^^^^^^ warning keeps-nothing: This rule drops everything — narrow \`regex\`
        regex: .*
        action: drop
`,
  'orders that cannot work': `
scrape_configs:
  - job_name: a
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__tmp_port]
                        ^^^^^^^^^^ warning relabel-order: \`__tmp_port\` is set by a later rule only, so that it is empty here — move that rule up
        target_label: port
      - source_labels: [__meta_kubernetes_pod_container_port_number]
        target_label: __tmp_port
      - source_labels: [namespace]
                        ^^^^^^^^^ warning relabel-order: …
        target_label: team
      - source_labels: [__meta_kubernetes_namespace]
        target_label: namespace
      - action: labeldrop
        regex: namespace
      - source_labels: [namespace]
                        ^^^^^^^^^ warning relabel-order: \`namespace\` is removed by an earlier rule, so that it is empty here — use it before that rule
        regex: shop
        action: keep
      - action: labelkeep
        regex: app|job
               ^^^^^^^ warning relabel-order: This rule removes \`__address__\`, and a target without an address is dropped — add \`__.+\` to the pattern
    metric_relabel_configs:
      - action: labelkeep
        regex: __name__|job
      - action: labeldrop
        regex: __.*
               ^^^^ warning relabel-order: This rule removes \`__name__\`, and a sample without a name fails the scrape — narrow the pattern
`,
  'rules without effect': `
scrape_configs:
  - job_name: a
    relabel_configs:
      - action: labelmap
        ^^^^^^ information relabel-without-effect: This rule copies labels to their own names — remove the rule
        regex: (.+)
      - source_labels: [job]
        ^^^^^^^^^^^^^ information relabel-without-effect: This rule copies a label to its own name — …
        target_label: job
      - source_labels: [job]
        regex: (.+)-x
        target_label: job
      - action: labeldrop
        ^^^^^^ information relabel-without-effect: Labels that begin with \`__\` are removed after relabelling anyway — …
        regex: __tmp_.*
`,
  'an address without a port': `
scrape_configs:
  - job_name: a
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_ip]
        target_label: __address__
                      ^^^^^^^^^^^ information address-without-port: \`__meta_kubernetes_pod_ip\` has no port, so that the target is scraped at 80 or 443 — add a port, such as \`replacement: $1:9100\`
  - job_name: b
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_ip]
        target_label: __address__
        replacement: $1:8080
  - job_name: c
    kubernetes_sd_configs:
      - role: pod
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_ip]
        target_label: __address__
      - source_labels: [__address__]
        target_label: __param_target
      - target_label: __address__
        replacement: blackbox:9115
`,
};

const fixes: readonly (readonly [what: string, title: string, before: string, after: string])[] = [
  ['a label', 'Change to `__meta_kubernetes_pod_name`', '[__meta_kubernetes_pod_nam]', '[__meta_kubernetes_pod_name]'],
  [
    'a reference',
    'Change to `${1}_x`',
    '[job]\n        regex: (.+)\n        replacement: a$1_x',
    '[job]\n        regex: (.+)\n        replacement: a${1}_x',
  ],
  ['a pattern without groups', 'Put the pattern in parentheses', "[job]\n        regex: 'a.*'", "[job]\n        regex: '(a.*)'"],
  [
    'an anchor',
    'Change to `go.*`',
    '[job]\n        regex: ^go\n        replacement: b',
    '[job]\n        regex: go.*\n        replacement: b',
  ],
  ['a field', 'Remove `modulus`', '[job]\n        modulus: 2', '[job]'],
  [
    'a value',
    'Change to `Running`',
    '[__meta_kubernetes_pod_phase]\n        action: keep\n        regex: running',
    '[__meta_kubernetes_pod_phase]\n        action: keep\n        regex: Running',
  ],
];

function job(rule: string, target: string): string {
  return `scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: pod\n    relabel_configs:\n      - source_labels: ${rule}\n${target}`;
}

describe('Relabelling checks', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(`tell of ${what}`, () => assertProblems(prometheus, text));
  }

  for (const [what, title, before, after] of fixes) {
    const target = before.includes('keep') ? '' : '        target_label: x\n';
    it(`mend ${what}`, () => assertFix(prometheus, job(before, target), title, job(after, target)));
  }

  it('tell of a configuration in a ConfigMap, and nothing of what a template fills in', () =>
    assertMarked({
      name: 'a.yaml',
      text: `apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data:
  prometheus.yml: |
    scrape_configs:
      - job_name: a
        kubernetes_sd_configs:
          - role: pod
        relabel_configs:
          - source_labels: [__meta_kubernetes_pod_nme]
                            ^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-meta-label: …
            target_label: pod
      - job_name: b
        kubernetes_sd_configs:
          - role: pod
        relabel_configs:
          - source_labels: [job]
            regex: \${PREFIX}
            target_label: x
`,
    }));
});
