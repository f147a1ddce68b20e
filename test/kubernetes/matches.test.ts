import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Candidate } from '#core/language.ts';
import { matchesKubernetes } from '#languages/kubernetes/matches.ts';

const manifest = 'apiVersion: v1\nkind: Pod\n';

const ours: readonly Candidate[] = [
  { text: manifest },
  { name: 'yaml', text: manifest },
  { name: '', text: `# a comment\n\n${manifest}` },
  { name: 'anything.yml', languageId: 'yaml', text: `---\n${manifest}` },
  { name: 'many.yaml', text: `a: 1\n---\n${manifest}` },
  { text: 'metadata:\n  name: a\n"kind": Pod\n"apiVersion": v1\n' },
  { text: '{{- if .Values.enabled }}\napiVersion: v1\nkind: {{ .Values.kind }}\n{{- end }}\n' },
  { text: 'apiVersion: v1\r\nkind: Pod\r\n' },
];

const notOurs: readonly Candidate[] = [
  { text: '' },
  { text: 'apiVersion: v1\n' },
  { text: 'apiVersion: v2\nname: chart\n' },
  { text: 'apiVersion: v1\n---\nkind: Pod\n' },
  { text: 'resource:\n  apiVersion: v1\n  kind: Pod\n' },
  { name: 'bash', text: `cat <<EOF\n${manifest}EOF\n` },
  { name: '', text: `kubectl apply -f - <<EOF\n${manifest}EOF\n` },
  { name: 'bash', text: manifest },
  { name: 'script.py', languageId: 'python', text: manifest },
  { name: 'lesson.md', languageId: 'markdown', text: manifest },
  { name: 'promql', text: 'up' },
  { name: 'yaml', text: 'apiVersion:\nkind:\n' },
];

describe('kubernetes: recognition', () => {
  for (const candidate of ours) {
    it(`ours: ${JSON.stringify(candidate)}`, () => assert.equal(matchesKubernetes(candidate), true));
  }
  for (const candidate of notOurs) {
    it(`not ours: ${JSON.stringify(candidate)}`, () => assert.equal(matchesKubernetes(candidate), false));
  }
});
