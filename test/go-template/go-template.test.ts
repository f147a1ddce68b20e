import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { blankActions } from '#base/go-template/blank-actions.ts';
import { isTemplate } from '#base/go-template/is-template.ts';
import { goTemplate } from '#languages/go-template/index.ts';
import { embeddingsOf } from '../support/embeddings.ts';

describe('blankActions', () => {
  const cases: readonly (readonly [text: string, blanked: string])[] = [
    ['a: {{ .x }}\n', 'a: xxxxxxxx\n'],
    ['a: {{ .x }}:{{ .y }}\n', 'a: xxxxxxxx:xxxxxxxx\n'],
    ['a: {{ .x }}-b\n', 'a: xxxxxxxx-b\n'],
    ['{{ $k }}: {{ $v }}\n', 'xxxxxxxx: xxxxxxxx\n'],
    ['- {{ .x }}\n', '- xxxxxxxx\n'],
    ['a:\n  {{- toYaml .b | nindent 2 }}\nc: 1', 'a:\n                              \nc: 1'],
    ['{{- if .x -}}\nb: 1\n{{- end }}\n', '             \nb: 1\n          \n'],
    ['a: {{ if .x }}1{{ else }}2{{ end }}', 'a:            1          2         '],
    ['{{ $a := 1 }}b: 1', '             b: 1'],
    ['a: {{ "}}" }}b', 'a: xxxxxxxxxxb'],
    ['a: {{ `}}` }}b', 'a: xxxxxxxxxxb'],
    ['a: {{/* }} " */}}b', 'a:               b'],
    ['a: {{ .x\n  | quote }}b', 'a:      \n            b'],
    ['{% if x %}a: 1\r\n{% endif %}', '          a: 1\r\n           '],
    ['a: {{ .x\nb: 1', 'a: xxxxx\nb: 1'],
    ['a: {{ "x\nb: {{ .y }}', 'a: xxxxx\nb: xxxxxxxx'],
  ];
  for (const [text, blanked] of cases) {
    it(JSON.stringify(text), () => {
      const found = blankActions(text);
      assert.equal(found?.text, blanked);
      for (const { host, embedded, length } of found?.segments ?? []) {
        assert.equal(text.slice(host, host + length), blanked.slice(embedded, embedded + length));
      }
    });
  }

  it('finds none in a text without actions', () => {
    assert.equal(blankActions('a: {b: 1}\n'), undefined);
  });
});

describe('isTemplate', () => {
  const templates = [
    'replicas: {{ .Values.replicas }}\n',
    '{{- if .Values.enabled }}\na: 1\n{{- end }}\n',
    'metadata:\n  labels:\n    {{- include "labels" . | nindent 4 }}\n',
    'a: 1\n  \n{% for x in y %}\n- b\n{% endfor %}\n',
    'args: [{{ .x }}]\n',
    '- {{ .x }}\n',
    'a: |\n  text\nb: {{ .x }}\n',
    'a: "x\n  {{ y }}"\nb: {{ .x }}\n',
  ];
  const others = [
    'summary: "{{ $labels.instance }}"\n',
    'description: Pod {{ $labels.pod }} is down\n',
    'description: |\n  {{ $labels.pod }}\n  {{- if gt $value 1 }} x {{ end }}\nexpr: up\n',
    '- alert: x\n  annotations:\n    description: >-\n      {{ $value }}\n\n      {{ $labels.x }}\n  for: 5m\n',
    '- description: |\n    {{ $value }}\n  summary: x {{ $value }}\n',
    'description: the value\n  {{ $value }} is high\n',
    "a: 'x\n  {{ y }}'\nb: 1\n",
    '# {{ x }}\na: {b: "{{ y }}"}\n',
    'expr: {job="x"}\n',
  ];
  for (const text of templates) {
    it(`yes: ${JSON.stringify(text)}`, () => assert.equal(isTemplate(text), true));
  }
  for (const text of others) {
    it(`no: ${JSON.stringify(text)}`, () => assert.equal(isTemplate(text), false));
  }
});

describe('goTemplate', () => {
  it('hands on its text with holes, recognised by that text', () => {
    const [embedding] = embeddingsOf(goTemplate, goTemplate.parse('a: {{ .x }}\nb: 1\n'));
    assert.equal(embedding?.languageId, undefined);
    assert.equal(embedding?.text, 'a: xxxxxxxx\nb: 1\n');
    assert.deepEqual(embedding?.segments, [
      { host: 0, embedded: 0, length: 3 },
      { host: 11, embedded: 11, length: 6 },
    ]);
  });
});
