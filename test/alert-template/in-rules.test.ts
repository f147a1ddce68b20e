import { describe, it } from 'mocha';
import { defaultSettings } from '#core/settings.ts';
import { assertMarked } from '#test/support/marked.ts';
import { testWorkspace } from '#test/support/problems.ts';

const helm = `groups:
  - name: a
    rules:
      - alert: Down
        expr: up == 0
        annotations:
          a: '{{ .Values.cluster }} {{ \`{{ $lbls.x }}\` }}'
          b: "{{ '{{' }} $lbls.x {{ '}}' }} {{ item }}"
          c: "{% raw %}{{ $lbls.x }}{% endraw %}"
`;

const rule = (expression: string, rest: string): string => `groups:
  - name: a
    rules:
      - alert: Down
        expr: ${expression}
        annotations:
${rest}`;

const marked: Readonly<Record<string, string>> = {
  'all styles of scalars': rule(
    'up == 0',
    `          plain: It is {{ $label.a }}
                          ^^^^^^ error template-syntax
          single: 'It''s {{ $label.a }}'
                            ^^^^^^ error template-syntax
          double: "\\t{{ $label.a }} \\u00e9 {{ printf \\"%d\\" $value }}"
                        ^^^^^^ error template-syntax
                                                       ^^ warning template-printf
          literal: |
            It is
            {{ $label.a }}
               ^^^^^^ error template-syntax
          folded: >-
            It
            is {{ $label.a }}
                  ^^^^^^ error template-syntax
`,
  ),
  'labels of alerting rules alone': `groups:
  - name: a
    labels:
      a: '{{ $label }}'
    rules:
      - alert: Down
        expr: up == 0
        labels:
          a: '{{ $label }}'
                 ^^^^^^ error template-syntax
          b: '{{ $value }}'
                 ^^^^^^ warning value-in-label
          c: plain
      - record: a:b
        expr: up
        labels:
          a: '{{ $label }}'
`,
  'queries of templates': rule(
    'up == 0',
    `          a: '{{ query "sum(up" | first | value }} {{ query "rate(up)" }} {{ query "sum(rate(up{job=\\"a\\"}[5m]))" }}'
                              ^ warning template-query
                                                                  ^^ warning template-query
          b: "{{ query \\"up{job=\\\\\\"a\\\\\\" x}\\" }} {{ printf \\"up{\\" | query }} {{ query $labels.query }}"
                                          ^ warning template-query
`,
  ),
  'a ConfigMap': `apiVersion: v1
kind: ConfigMap
metadata:
  name: rules
data:
  rules.yml: |
    groups:
      - name: a
        rules:
          - alert: Down
            expr: sum by (job) (up) == 0
            annotations:
              a: '{{ $label }} {{ $labels.jobb }}'
                     ^^^^^^ error template-syntax
                                          ^^^^ warning template-label: The result of \`expr\` has no label \`jobb\`, so that this is empty: did you mean \`job\`?
`,
  'a PrometheusRule': `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: rules
spec:
  groups:
    - name: a
      rules:
        - alert: Down
          expr: sum by (job) (up) == 0
          annotations:
            a: '{{ $label }} {{ $labels.pod }}'
                   ^^^^^^ error template-syntax
                                        ^^^ warning template-label: The result of \`expr\` has no label \`pod\`, so that this is empty: keep the label in the expression, or leave it out here
`,
  'a chart that escapes its templates': `{{- if .Values.rules }}
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: rules
spec:
  groups:
    - name: a
      rules:
        - alert: Down
          expr: sum by (job) (up) == 0
          labels:
            team: {{ .Values.team }}
          annotations:
            a: '{{ "{{" }} $labels.pod {{ "}}" }}'
            b: {{ \`'{{ $labels.pod }}'\` }}
            c: 'x {{ "{{ $labels.pod }}" }}'
{{- end }}
`,
  'rules that Jinja writes': `{% for job in jobs %}
groups:
  - name: {{ job }}
    rules:
      - alert: Down
        expr: sum by (job) (up{job="{{ job }}"}) == 0
        annotations:
          a: "{% raw %}{{ $labels.pod }}{% endraw %}"
{% endfor %}
`,
};

/** What follows `expr`, what the annotation writes, and the labels in it that cannot be there. */
const labels: readonly (readonly [expression: string, annotation: string])[] = [
  ['up == 0', '{{ $labels.anything }}'],
  ['sum by (job) (up) == 0', '{{ $labels.job }} {{ $labels.alertname }} {{ $labels.__name__ }}'],
  ['sum without (job) (up) == 0', '{{ $labels.instance }}'],
  ['absent(up{job="a", env=~"b.*"})', '{{ $labels.job }}'],
  ['label_replace(sum by (job) (up), "host", "$1", "job", "(.*)") == 0', '{{ $labels.host }}'],
  ['count_values("version", build_info) > 1', '{{ $labels.version }}'],
  ['sum by (job) (up) * on (job) group_left (team) owners > 0', '{{ $labels.team }}'],
  ['topk(3, up)', '{{ $labels.job }}'],
  [
    'sum(up) == 0',
    '{{ with $labels.cluster -}} on {{ . }}{{ end }}{{ if .Labels.pod }}{{ .Labels.pod }}{{ end }}{{ or $labels.a "none" }}',
  ],
  ['sum(up) == 0', '{{ $externalLabels.cluster }} {{ range query "up" }}{{ .Labels.job }}{{ end }}'],
  ['sum(up) == ', '{{ $labels.job }}'],
];

const impossible: readonly (readonly [expression: string, annotation: string, carets: string])[] = [
  ['sum without (job) (up) == 0', '{{ $labels.job }}', '           ^^^'],
  ['absent(up{job="a", env=~"b.*"})', '{{ $labels.env }}', '           ^^^'],
  ['vector(1)', '{{ .Labels.job }}', '           ^^^'],
  ['vector(1)', '{{ index $labels "job" }}', '                 ^^^^^'],
  ['a / on (job) b > 0', '{{ $.Labels.instance }}', '            ^^^^^^^^'],
  ['count_values("version", build_info) > 1', '{{ $labels.job | title }}', '           ^^^'],
];

/** What is multiplied by 100 before `humanizePercentage` does so. */
const percentages: readonly (readonly [expression: string, annotation: string, carets?: string])[] = [
  ['a / b * 100 > 5', '{{ $value | humanizePercentage }}', '            ^^^^^^^^^^^^^^^^^^'],
  ['5 < (100 * (a / b))', '{{ humanizePercentage .Value }}', '   ^^^^^^^^^^^^^^^^^^'],
  ['a / b > 0.05', '{{ $value | humanizePercentage }}'],
  ['a / b * 100 > bool 5', '{{ $value | humanizePercentage }}'],
  ['a * 100 / b > 5', '{{ $value | humanizePercentage }}'],
  ['a / b * 100 > 5', '{{ query "a / b" | first | value | humanizePercentage }} {{ $value | printf "%.1f%%" }}'],
];

describe('The templates of alerting rules', () => {
  for (const [expression, annotation, carets] of percentages) {
    it(`write ${annotation} of ${expression}${carets ? ' wrongly' : ''}`, async () => {
      const marks = carets === undefined ? '' : `${' '.repeat(14)}${carets} warning percentage-twice\n`;
      const text = rule(expression, `          a: '${annotation}'\n${marks}`);
      await assertMarked({ name: 'rules.yml', text }, testWorkspace({ ...defaultSettings, severity: quiet }));
    });
  }
  it('are left alone where Helm or Jinja write them', () => assertMarked({ name: 'rules.yml', text: helm }));
  it('are left alone where Jinja writes the file', () =>
    assertMarked({ name: 'rules.yml.j2', text: rule('up{job="{{ job }}"} == 0', '          a: "{{ job }} {{ $label }}"\n') }));
  for (const [name, text] of Object.entries(marked)) {
    it(`are checked in ${name}`, () => assertMarked({ name: 'rules.yml', text }));
  }
  for (const [expression, annotation] of labels) {
    it(`may write ${annotation} of ${expression}`, async () => {
      const workspace = testWorkspace({ ...defaultSettings, severity: quiet });
      await assertMarked({ name: 'rules.yml', text: rule(expression, `          a: '${annotation}'\n`) }, workspace);
    });
  }
  for (const [expression, annotation, carets] of impossible) {
    it(`cannot write ${annotation} of ${expression}`, async () => {
      const text = rule(expression, `          a: '${annotation}'\n${' '.repeat(14)}${carets} warning template-label\n`);
      await assertMarked({ name: 'rules.yml', text }, testWorkspace({ ...defaultSettings, severity: quiet }));
    });
  }
  it('may write the labels of the rule itself where vmalert reads them', () =>
    assertMarked(
      { name: 'rules.yml', text: rule('sum(up) == 0', "          a: '{{ $labels.severity }}'\n") },
      testWorkspace({ ...defaultSettings, flavour: 'victoriametrics' }),
    ));
});

/** What is said of the expressions themselves. */
const quiet = {
  'promql-syntax': 'off',
  'promql-type': 'off',
  'alert-always-fires': 'off',
  'absent-without-for': 'off',
  'topk-in-rule': 'off',
  'joined-labels-lost': 'off',
  'zero-divisor': 'off',
  'bool-in-alert': 'off',
} as const;
