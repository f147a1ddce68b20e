import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings } from '#core/settings.ts';
import { assertMarked } from '../support/marked.ts';
import { problemsIn, testWorkspace } from '../support/problems.ts';

const styles: readonly [style: string, expr: string][] = [
  [
    'plain',
    '        expr: rate(up)\n#                  ^^ error promql-type: expected type range vector in call to function "rate", got instant vector…',
  ],
  ['single quoted', "        expr: 'rate(up{a=''b''}) > 1'\n#                   ^^^^^^^^^^^ error promql-type"],
  ['double quoted', '        expr: "rate(up{a=\\"b\\"}) > 1"\n#                   ^^^^^^^^^^^ error promql-type'],
  ['literal', '        expr: |\n          sum(\n            rate(up)\n#                ^^ error promql-type\n          )'],
  ['folded', '        expr: >-\n          sum(\n          rate(up)\n#              ^^ error promql-type\n          )'],
];

const groups = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: a:b\n${expr}\n`;
const indented = (text: string, by: number): string =>
  text.replace(/^(?=.)/gm, ' '.repeat(by)).replace(/^ +#/gm, (blanks) => `#${blanks.slice(0, -1)}`);

describe('Diagnostics through every nesting', () => {
  for (const [style, expr] of styles) {
    it(`in a ${style} scalar`, () => assertMarked({ name: 'rules.yml', text: groups(expr) }));
    it(`in a ${style} scalar of a PrometheusRule`, () =>
      assertMarked({
        name: 'rule.yaml',
        text: `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: a\nspec:\n${indented(groups(expr), 2)}`,
      }));
    it(`in a ${style} scalar of a rule file in a ConfigMap in a fence of a list item`, () => {
      const configMap = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a.rules.yml: |\n${indented(groups(expr), 4)}`;
      return assertMarked({ name: 'lesson.md', text: `- Rules:\n\n  \`\`\`yaml\n${indented(configMap, 2)}  \`\`\`\n` });
    });
  }

  it('with CRLF line ends, at the same places', async () => {
    for (const [, expr] of styles) {
      const text = groups(expr).replace(/^#.*\n/gm, '');
      const [unix] = await problemsIn({ name: 'rules.yml', text });
      const windows = text.replaceAll('\n', '\r\n');
      const [problem] = await problemsIn({ name: 'rules.yml', text: windows });
      assert.ok(unix && problem);
      assert.equal(windows.slice(problem.span.start, problem.span.end), text.slice(unix.span.start, unix.span.end));
    }
  });

  it('in the files of a ConfigMap, each as what it is', () =>
    assertMarked({
      name: 'map.yaml',
      text: `apiVersion: v1
kind: ConfigMap
metadata:
  name: prometheus
data:
  prometheus.yml: |
    scrape_configs:
      - job_name: node
        static_config: []
#       ^^^^^^^^^^^^^ error unknown-field
  notes.txt: |
    expr: rate(up
`,
    }));

  it('in every fence of a lesson, as far as they are ours', () =>
    assertMarked({
      name: 'lesson.md',
      text: `# 관측성 🔍

\`\`\`promql
rate(up)
#    ^^ error promql-type
\`\`\`

> ~~~yml
> scrape_configs:
>   - job_name: 한국어
>     static_config: []
#     ^^^^^^^^^^^^^ error unknown-field
> ~~~

\`\`\`yaml
half: [a configuration
\`\`\`

\`\`\`
up 1
\`\`\`
`,
    }));

  it('at a word that is typed last, not behind it', () =>
    assertMarked({
      name: 'prometheus.yml',
      text: `scrape_configs:
  - job_name: node
    kubernetes_sd_configs:
      - role: pod
  rela
# ^^^^ error yaml-syntax
`,
    }));

  it('not where a template action stands', () =>
    assertMarked({
      name: 'rules.yaml',
      text: `groups:
  - name: {{ .Release.Name }}
    rules:
      {{- range .Values.jobs }}
      - record: a:b
        expr: rate(up[{{ .range }}])
      - record: a:c
        exp: rate(up{{ . }})
#       ^^^ error unknown-field
      {{- end }}
`,
    }));

  it('with the severity of the settings', async () => {
    const workspace = testWorkspace({ ...defaultSettings, severity: { 'promql-type': 'hint' } });
    const found = await problemsIn({ name: 'a.promql', text: 'rate(up)' }, workspace);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['hint'],
    );
    workspace.configure({ ...defaultSettings, severity: { 'promql-type': 'off' } });
    assert.deepEqual(await problemsIn({ name: 'a.promql', text: 'rate(up)' }, workspace), []);
  });

  it('and nothing of what is not ours', async () => {
    for (const text of ['', '\n', 'a: [', 'services:\n  a: {', 'scrape_configs_are: fine']) {
      assert.deepEqual(await problemsIn({ name: 'a.yaml', text }), []);
    }
  });
});
