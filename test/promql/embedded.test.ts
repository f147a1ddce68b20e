import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';

const files: readonly (readonly [title: string, name: string, text: string])[] = [
  [
    'a .promql file',
    'a.promql',
    `# 한글 🎉
rate(foo)
     ^^^ error promql-type: expected type range vector in call to function "rate", got instant vector — add a range, such as \`[5m]\`

sum by job (foo)
       ^^^ error promql-syntax: unexpected identifier "job" in grouping opts, expected "(" — write the labels in parentheses
`,
  ],
  [
    'a Markdown fence in a list',
    'a.md',
    `# 수업

- 🎉

  \`\`\`promql
  up{job=
         ^ error promql-syntax: unexpected end of input inside braces — …

  rate(up)
       ^^ error promql-type: …

  Elite: 0-15%
  ^^^^^^^^^^^^ information prose-in-query: …
  High: 16-30%
  \`\`\`
`,
  ],
  [
    'a folded scalar of a rule file',
    'rules.yml',
    `groups:
  - name: a
    rules:
      - record: a:b
        expr: >-
          sum by (job) (
            rate(up)
                 ^^ error promql-type: …
          )
      - record: a:c
        expr: "foo{a=\\"b\\"} bar"
                            ^^^ error promql-syntax: unexpected identifier "bar" — …
`,
  ],
  [
    'expressions with actions in their strings',
    'templates/rules.yaml',
    `groups:
  - name: {{ .Values.name }}
    rules:
      - record: a:b
        expr: up{namespace="{{ .Release.Namespace }}"} > > 1
                                                         ^ error promql-syntax: …
      - record: a:c
        expr: rate(up{namespace=~"{{ .a }}|{{ .b }}"})
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error promql-type: …
      - record: a:d
        expr: rate(up{namespace="{{ .Release.Namespace }}"}[5m])
                   ^^ warning rate-on-gauge: …
      - record: a:e
        expr: up{namespace="{{ .a }}", {{ .b }}} > > 1
      - record: a:f
        expr: up{namespace="{{ if .a }}a"{{ else }}b"{{ end }}} > > 1
      - record: a:g
        expr: up{namespace=~"({{ if .a }}a{{ end }}"} > 1
      - record: a:h
        expr: '{namespace!="{{ .a }}"} > 1'
`,
  ],
  [
    'expressions that a template makes wholly',
    'templates/rules.yaml',
    `groups:
  - name: {{ .Values.name }}
    rules:
      - alert: A
        expr: {{ .Values.expr | quote }}
      - alert: B
        expr: '{{ .expr }}'
      - alert: C
        expr: up
              ^^ warning alert-always-fires: …
`,
  ],
  [
    'groups that vmalert asks other databases',
    'alerts.yml',
    `groups:
  - name: logs
    type: vlogs
    rules:
      - alert: A
        expr: 'env: "prod" AND status:~"error|warn" | stats by (service) count() as errors'
  - interval: 1m
    name: graphite
    type: "graphite"
    rules:
      - alert: B
        expr: filterSeries(sumSeries(host.up),'last','=', 0)
`,
  ],
  [
    'a label that is called as the field of a group',
    'alerts.yml',
    `groups:
  - name: a
    rules:
      - alert: A
        labels:
          type: graphite
        expr: up
              ^^ warning alert-always-fires: …
`,
  ],
];

describe('promql inside other files', () => {
  for (const [title, name, text] of files) {
    it(title, () => assertMarked({ name, text }));
  }
});
