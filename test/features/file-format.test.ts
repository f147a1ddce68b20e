import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '#core/settings.ts';
import { fileFormat, formatOfDocument } from '#server/file-format.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { createWorkspace } from '#server/workspace.ts';
import { registry } from '../support/problems.ts';

const uri = 'file:///home/me/infra/alerts/node%20exporter.rules.yml';

const patterns: readonly (readonly [pattern: string, fits: boolean])[] = [
  ['node exporter.rules.yml', true],
  ['*.rules.yml', true],
  ['*.{yaml,yml}', true],
  ['*.{rules,alerts}.y?ml', false],
  ['*.y?l', true],
  ['alerts/*.yml', true],
  ['infra/*.yml', false],
  ['infra/**/*.yml', true],
  ['infra/**', true],
  ['**/alerts/*', true],
  ['/home/**/*.yml', true],
  ['lerts/*.yml', false],
  ['rules.yml', false],
  ['*.rules+yml', false],
  ['{', false],
  ['', false],
];

const rules = 'groups:\n  - name: a\n    rules:\n      - record: b\n        expr: c\n';

describe('What a person says that a file is', () => {
  for (const [pattern, fits] of patterns) {
    it(`${JSON.stringify(pattern)} ${fits ? 'fits' : 'does not fit'}`, () => {
      assert.equal(fileFormat({ [pattern]: 'kubernetes' }, uri), fits ? 'kubernetes' : undefined);
    });
  }

  it('is what the last pattern that fits says', () => {
    assert.equal(fileFormat({ '*.yml': 'prometheus', 'alerts/*': 'none' }, uri), 'none');
    assert.equal(fileFormat({ 'alerts/*': 'none', '*.yml': 'prometheus' }, uri), 'prometheus');
  });

  it('counts more than recognition, and no longer once it is taken back', async () => {
    const { formatOf, workspace } = open(uri, rules);
    assert.equal(await formatOf(), 'prometheus-rules');
    workspace.configure({ ...defaultSettings, formats: { '*.yml': 'none' } });
    assert.equal(await formatOf(), undefined);
    workspace.assign({ [uri]: 'prometheus' });
    assert.equal(await formatOf(), 'prometheus');
    workspace.assign({});
    workspace.configure({ ...defaultSettings, formats: { '*.yml': 'no-such-format' } });
    assert.equal(await formatOf(), 'prometheus-rules');
  });

  it('judges the file as what it is said to be', async () => {
    const { workspace, document } = open('file:///w/a.yml', 'glbal: {}\n');
    const codes = async () => (await workspace.problems(document)).map(({ problem }) => problem.code);
    assert.deepEqual(await codes(), []);
    workspace.assign({ 'file:///w/a.yml': 'prometheus' });
    assert.deepEqual(await codes(), ['unknown-field']);
  });

  it('holds within a template too', async () => {
    const { workspace, formatOf } = open('file:///w/a.yml', '{{- if .Values.x }}\nglobal: {}\n{{- end }}\n');
    workspace.assign({ 'file:///w/a.yml': 'prometheus' });
    assert.equal(await formatOf(), 'prometheus');
    workspace.assign({ 'file:///w/a.yml': 'none' });
    assert.equal(await formatOf(), undefined);
  });
});

function open(at: string, text: string) {
  const files = { list: async () => [], read: async () => undefined, watch: () => undefined };
  const workspace = createWorkspace({ registry, scheduler: nodeScheduler, files, log: () => undefined });
  const document = TextDocument.create(at, 'yaml', 1, text);
  const formatOf = async () => formatOfDocument(workspace, document, await workspace.snapshot(document)).id;
  return { workspace, document, formatOf };
}
