import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { drawnOf } from './support.ts';

const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: c-${name}}]}\n`;
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

describe('Diagrams of configuration in a file', () => {
  const config = 'scrape_configs:\n  - job_name: "a\\"b"\n';
  const configMap = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata:\n  prometheus.yml: |\n${indented(config, '    ')}`;
  const cases: readonly (readonly [string, string, string, readonly (readonly [string, string])[]])[] = [
    [
      'several workloads of a file',
      'a.yaml',
      `${pod('a')}---\n${pod('b')}`,
      [
        ['Pod/a', 'name: c-a'],
        ['Pod/b', 'name: c-b'],
      ],
    ],
    [
      'the items of a list',
      'a.yaml',
      `apiVersion: v1\nkind: List\nitems:\n  - ${indented(pod('a'), '    ').trim()}\n`,
      [['Pod/a', 'name: c-a']],
    ],
    [
      'a configuration in a ConfigMap beside a workload',
      'a.yaml',
      `${configMap}---\n${pod('a')}`,
      [
        ['Prometheus', 'job_name: "a\\"b"'],
        ['Pod/a', 'name: c-a'],
      ],
    ],
    [
      'a ConfigMap in a fence',
      'a.md',
      `- x\n\n  \`\`\`yaml\n${indented(configMap, '  ')}  \`\`\`\n`,
      [['Prometheus', 'job_name: "a\\"b"']],
    ],
    [
      'fences, Mermaid not among them',
      'a.md',
      `\`\`\`mermaid\ngraph LR\n\`\`\`\n\n\`\`\`yaml\n${pod('a')}\`\`\`\n\n\`\`\`yaml\n${config}\`\`\`\n`,
      [
        ['Pod/a', 'name: c-a'],
        ['Prometheus', 'job_name: "a\\"b"'],
      ],
    ],
    ['a chart', 'a.yaml', `{{- if .Values.x }}\n${pod('a')}{{- end }}\n`, [['Pod/a', 'name: c-a']]],
  ];
  for (const [title, name, text, expected] of cases) {
    it(title, async () => {
      const found = await drawnOf({ name, text });
      assert.deepEqual(
        found.map((drawn) => [drawn.title, drawn.leads[0]]),
        expected,
      );
      for (const { range, nodes = [] } of found) {
        assert.ok(nodes.every((node) => range.start.line <= node.range.start.line && node.range.end.line <= range.end.line));
      }
    });
  }
});
