import { describe, it } from 'mocha';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';
import { assertFix, assertProblems } from '#test/schema/support.ts';

const good = `
groups:
  - name: a
    interval: 30s
    limit: 5
    query_offset: 1m
    labels:
      team: web
    rules:
      - record: job:up:sum
        expr: sum by (job) (up)
        for: 0s
      - alert: Down
        expr: up == 0
        for: 5m
        keep_firing_for: 1m
        labels:
          severity: page
        annotations:
          summary: It is down
`;

const marked: Readonly<Record<string, string>> = {
  'absence that fires at once': `
groups:
  - name: a
    rules:
      - alert: A
               ^ information absent-without-for: This fires whenever Prometheus starts, since \`absent\` is true until the first scrape: wait by \`for\`, at least two scrape intervals
        expr: |
          # what is gone
          absent(up{job="a"})
      - alert: B
               ^ information absent-without-for
        expr: up == 0 or (absent(up))
        keep_firing_for: 5m
      - alert: C
        expr: absent(up)
        for: 1m
      - alert: D
        expr: x unless on () absent(up)
      - alert: E
        expr: absent_over_time(up[10m]) or x{a="or absent("}
      - record: job:up:absent
        expr: absent(up)
`,
  'names that tell another range': `
groups:
  - name: a
    rules:
      - record: job:errors:rate5m
                ^^^^^^^^^^^^^^^^^ hint recording-rule-name: The name says \`rate5m\`, but the expression looks at another range: let name and range agree
        expr: sum by (job) (rate(errors_total[10m]))
      - record: job:errors:sum_irate1h
                ^^^^^^^^^^^^^^^^^^^^^^ hint recording-rule-name
        expr: sum by (job) (irate(errors_total[5m]) / irate(all_total[5m]))
      - record: job:errors:rate1h
        expr: sum by (job) (rate(errors_total[60m]))
      - record: job:errors:rate5m
        expr: sum by (job) (rate(errors_total[5m]) / rate(all_total[1h]))
      - record: job:errors:rate1d
        expr: avg_over_time(job:errors:rate5m[1d:5m])
      - record: job:errors:burnrate5m
        expr: sum by (job) (rate(errors_total[10m]))
      - record: job:errors:rate5m
        expr: job:errors:rate5m{a="[1h]"}
      - record: share
                ^^^^^ hint recording-rule-name
        expr: 1 - sum(a) / sum(b)
      - record: summary
        expr: summary:sum{a="sum("}
`,
  'nothing is wrong': good,
  'an empty file': '',
  'half a rule': 'groups:\n  - name: a\n    rules:\n      - alert: X\n        expr: up\n',
  'both record and alert': `
groups:
  - name: a
    rules:
      - record: a
        alert: B
        ^^^^^ error rule-kind: only one of 'record' and 'alert' must be set — make two rules of it
        expr: up
`,
  'neither record nor alert': `
groups:
  - name: a
    rules:
      - expr: up
        ^^^^ error rule-kind: one of 'record' or 'alert' must be set — …
`,
  'no expression': `
groups:
  - name: a
    rules:
      - record: ylo
        ^^^^^^ error missing-field: field 'expr' must be set in rule — add \`expr\`
`,
  'an empty expression': `
groups:
  - name: a
    rules:
      - record: ylo
        expr: ''
              ^ error missing-field: field 'expr' must be set in rule — write a value for \`expr\`
`,
  'fields of alerting rules in a recording rule': `
groups:
  - name: a
    rules:
      - record: a
        expr: up
        for: 1m
        ^^^ error recording-rule-field: invalid field 'for' in recording rule — remove it, or make it an alerting rule
        keep_firing_for: 1m
        ^^^^^^^^^^^^^^^ error recording-rule-field
        annotations:
        ^^^^^^^^^^^ error recording-rule-field
          summary: no
`,
  'a selector for a name': `
groups:
  - name: a
    rules:
      - record: strawberry{flavor="sweet"}
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error record-name: braces present in the recording rule name; should it be in expr?: strawberry{flavor="sweet"} — …
        expr: 1
`,
  'names of recorded aggregations': `
groups:
  - name: a
    rules:
      - record: request_rate
                ^^^^^^^^^^^^ hint recording-rule-name: By habit a recorded aggregation is named \`level:metric:operations\`, such as \`job:errors:rate5m\`
        expr: |
          (sum by (job) (rate(requests_total[5m])))
      - record: 'job::rate5m'
                ^^^^^^^^^^^^^ hint recording-rule-name: A part of the name is empty: by habit it is …
        expr: rate(requests_total[5m])
      - record: request_rate
        expr: rate(requests_total[5m])
      - record: 'requests:'
        expr: sum(requests)
      - record: :requests:sum
        expr: sum(requests)
      - record: cluster:namespace:cpu:active:requests
        expr: sum(requests)
      - record: summary
        expr: summary_total
`,
  'alerts that wait shorter than the group': `
groups:
  - name: a
    interval: 2m
    rules:
      - alert: A
        expr: up == 0
        for: 1m30s
             ^^^^^ information for-shorter-than-interval: The group is evaluated every \`2m\`, so this waits for \`2m\` too: write \`2m\` or more
      - alert: B
        expr: up == 0
        for: 120s
      - alert: C
        expr: up == 0
        for: 0s
      - alert: D
        expr: up == 0
  - name: b
    rules:
      - alert: A
        expr: up == 0
        for: 1s
`,
  'label names': `
groups:
  - name: a
    labels:
      __name__: x
      ^^^^^^^^ error rule-label-name: invalid label name: __name__ — \`record\` already names the metric
    rules:
      - alert: A
        expr: 1
        labels:
          __name__: x
          ^^^^^^^^ error rule-label-name
        annotations:
          __name__: fine
`,
  'two groups of one name': `
groups:
  - name: yolo
  - name: yolo
          ^^^^ error duplicate-group: groupname: "yolo" is repeated in the same file — rename one of them
  - name: other
`,
  'the same rule twice, and one with another label': `
groups:
  - name: a
    rules:
      - record: a
        expr: up
      - record: a
        ^^^^^^ warning duplicate-rule
        expr: up
      - record: a
        expr: up
        labels: {x: y}
`,
  'the same rule in another group': `
groups:
  - name: a
    rules:
      - alert: A
        expr: up == 0
        for: 5m
      - record: a:b
        expr: sum(up)
  - name: b
    rules:
      - alert: A
        ^^^^^ warning duplicate-rule: This rule stands in another group too — remove one of them
        expr: up  ==  0
        for: 5m
      - alert: A
        expr: up == 0
        for: 6m
      - record: a:b
        expr: sum(up{job="x"})
`,
  'alerts that fire with another one': `
groups:
  - name: a
    rules:
      - alert: Disk
               ^^^^ information shadowed-alert: Whenever this fires, an alert of the same name and labels with a weaker condition fires too: …
        expr: disk_used / disk_size > 0.9
        for: 10m
        annotations: {summary: nearly full}
      - alert: Low
        expr: disk_free <= 10
  - name: b
    rules:
      - alert: Disk
        expr: disk_used / disk_size > 0.8
        for: 5m
      - alert: Low
               ^^^ information shadowed-alert
        expr: disk_free < 10
      - alert: Low
        expr: disk_free > 100
      - alert: Wait
        expr: x > 1
        for: 10m
      - alert: Wait
        expr: x > 2
        for: 5m
      - alert: Severity
        expr: x > 1
        labels: {severity: warning}
      - alert: Severity
        expr: x > 2
        labels: {severity: critical}
      - alert: Joined
        expr: x unless y > 1
      - alert: Joined
        expr: x unless y > 2
      - alert: Between
        expr: 1 < x > 2
      - alert: Between
        expr: 1 < x > 3
`,
  'rules that read what is recorded later': `
groups:
  - name: a
    rules:
      - record: job:errors:ratio
                ^^^^^^^^^^^^^^^^ information rule-order: \`job:errors:rate5m\` is recorded further down in the group, so this reads the result of the last interval: move that rule up
                ^^^^^^^^^^^^^^^^ hint rule-order: \`job:all:rate5m\` is recorded in another group, and groups are evaluated side by side, so this may read the result of the last interval: put both rules into one group
        expr: job:errors:rate5m / job:all:rate5m
      - record: job:errors:day
        expr: avg_over_time(job:errors:rate5m{a="b"}[1d]) + job:errors:rate5m offset 1h
      - record: job:errors:rate5m
        expr: sum by (job) (rate(errors_total[5m]))
      - alert: Errors
        expr: job:errors:rate5m > 1 or {a="job:later:sum"}
      - record: job:later:sum
        expr: sum by (job) (job:later:sum offset 1h or up)
      - alert: Twice
        expr: job:twice:sum > 0
      - record: job:twice:sum
        expr: sum by (job) (up)
  - name: b
    rules:
      - record: job:all:rate5m
        expr: sum by (job) (rate(all_total[5m]))
      - record: job:twice:sum
        expr: sum by (job) (up == 1)
`,
  'unknown fields': `
groups:
  - name: a
    namespace: x
    ^^^^^^^^^ error unknown-field: field namespace not found in type rulefmt.RuleGroup — remove it, or check where it belongs
    rules:
      - alrt: A
        ^^^^ error rule-kind
        ^^^^ error unknown-field: field alrt not found in type rulefmt.Rule — did you mean \`alert\`?
        expr: up
`,
  durations: `
groups:
  - name: a
    interval: 30
              ^^ error wrong-type: not a valid duration string: "30" — add a unit: \`30s\`
    rules:
      - alert: A
        expr: up
        for: 5mm
             ^^^ error wrong-type: unknown unit "mm" in duration "5mm" — …
`,
  'a list is wanted': `
groups:
  - name: a
    rules:
      alert: A
      ^^^^^ error wrong-type: \`rules\` must be a list, but this is a mapping
`,
  'a key twice': `
groups:
  - name: a
    rules:
      - alert: A
        expr: up
        expr: down
        ^^^^ error duplicate-key: field expr already set in type rulefmt.Rule — keep one of them
`,
  'a flow mapping for an expression': `
groups:
  - name: a
    rules:
      - alert: A
        expr: {job="x"}
              ^^^^^^^^^ error wrong-type: \`expr\` must be text, but YAML reads this as a mapping, because it begins with \`{\` — quote it
      - alert: B
        expr: {job: x}
              ^^^^^^^^ error wrong-type
`,
  'anchors and merge keys': `
groups:
  - name: a
    rules:
      - &one
        alert: A
        expr: &e up
        for: 5m
      - <<: *one
        alert: B
      - record: c
        expr: *e
`,
};

describe('rule files', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => assertProblems(prometheusRules, text));
  }

  it('quotes an expression', () => {
    const rule = (expr: string) => `groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: ${expr}\n`;
    assertFix(prometheusRules, rule('{job="x"}'), 'Quote the expression', rule(`'{job="x"}'`));
    assertFix(prometheusRules, rule(`{job='x'}`), 'Quote the expression', rule(`'{job=''x''}'`));
  });

  it('removes a field', () => {
    const head = 'groups:\n  - name: a\n    rules:\n      - record: a\n        expr: up\n';
    assertFix(prometheusRules, `${head}        for: 1m\n        labels: {}\n`, 'Remove `for`', `${head}        labels: {}\n`);
    assertFix(prometheusRules, `${head}        annotations:\n          a: b\n`, 'Remove `annotations`', head);
  });

  it('lengthens `for` to the interval', () => {
    const rule = (wait: string) =>
      `groups:\n  - name: a\n    interval: 5m\n    rules:\n      - alert: A\n        expr: up == 0\n        for: ${wait}\n`;
    assertFix(prometheusRules, rule('1m'), 'Change to `5m`', rule('5m'));
  });

  it('corrects a name', () => {
    assertFix(prometheusRules, 'groups:\n  - nam: a\n', 'Change to `name`', 'groups:\n  - name: a\n');
  });
});
