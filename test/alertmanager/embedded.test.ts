import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { problemsIn } from '#test/support/problems.ts';

async function saidOf(name: string, text: string): Promise<readonly string[]> {
  const found = await problemsIn({ name, text });
  return found.map(({ span, severity, problem }) => {
    const before = text.slice(0, span.start).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length + 1} ${severity} ${problem.code} ${text.slice(span.start, span.end)}`;
  });
}

const config = `route:
  receiver: slck
  routes:
    - matchers: ["severity =~ crit*"]
receivers:
  - name: slack
    slack_configs:
      - api_url_file: /x
        title: '{{ .CommonLabels.alertname }}'
        text: "{{ range .Alerts }}{{ .Labels.x }}{{ end }}"
`;

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));
const object = (kind: string, field: string, name: string): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: am\n${field}:\n  ${name}: |\n${indented(config, 4)}`;

describe('Alertmanager in other files', () => {
  for (const [kind, field, name] of [
    ['ConfigMap', 'data', 'alertmanager.yml'],
    ['Secret', 'stringData', 'alertmanager.yaml'],
    ['Secret', 'stringData', 'config.yaml'],
  ] as const) {
    it(`${kind}, ${name}`, async () => {
      assert.deepEqual(await saidOf('a.yaml', object(kind, field, name)), [
        '8:17 error undefined-receiver slck',
        '10:22 warning matcher-value "severity =~ crit*"',
        '12:15 information unused-receiver slack',
      ]);
    });
  }

  it('a fence', async () => {
    assert.deepEqual(await saidOf('a.md', `\`\`\`yaml\n${config}\`\`\`\n`), [
      '3:13 error undefined-receiver slck',
      '5:18 warning matcher-value "severity =~ crit*"',
      '7:11 information unused-receiver slack',
    ]);
  });

  it('a file whose texts are templates is no template itself', async () => {
    assert.deepEqual((await saidOf('alertmanager.yml', config)).length, 3);
  });

  it('a Helm template around it: what can be checked is checked, what its actions may bring is not missed', async () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}
data:
  alertmanager.yml: |
    global:
      resolve_timeout: {{ .Values.timeout }}
      {{- with .Values.slack }}
      slack_api_url: {{ . }}
      {{- end }}
    route:
      receiver: {{ .Values.receiver | quote }}
      group_by: [job, job]
      routes:
        {{- range .Values.routes }}
        - receiver: {{ .name }}
          matchers: [{{ .matcher }}]
        {{- end }}
        - receiver: other
          matchers: [severity="critical"]
    receivers:
      - name: slack
        slack_configs:
          - channel: '#a'
            text: '{{ "{{ .CommonLabels.x }}" }}'
      {{- toYaml .Values.receivers | nindent 6 }}
`;
    assert.deepEqual(await saidOf('templates/a.yaml', text), ['14:23 error group-by job']);
  });
});
