import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { matchesKubernetes } from '#languages/kubernetes/matches.ts';
import { applied, listOf, saidOf } from './support.ts';

const { OBSERVATORY_CORPUS } = process.env;

function manifests(shared: string, folder: string): readonly { readonly name: string; readonly text: string }[] {
  const directory = path.join(shared, 'corpus', folder);
  return readdirSync(directory)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }));
}

if (OBSERVATORY_CORPUS) {
  describe('kubernetes: manifests of the corpus', () => {
    for (const folder of ['kube-prometheus', 'fluent-bit-kubernetes']) {
      it(`${folder}: every file is ours, and nothing is said of it`, function () {
        this.timeout(20_000);
        const said = manifests(OBSERVATORY_CORPUS, folder).flatMap(({ name, text }) => {
          assert.ok(matchesKubernetes({ name, text }), name);
          return listOf(text).map((line) => `${name}:${line}`);
        });
        assert.deepEqual(said, []);
      });
    }

    it("the lesson's DaemonSet: one error, on `template`, and none after its fix", () => {
      const lesson = readFileSync(path.join(OBSERVATORY_CORPUS, 'lesson/monitoring-and-logging.md'), 'utf8');
      const fence = /```yaml\n(# Fluent Bit DaemonSet[\s\S]*?)```/.exec(lesson)?.[1] ?? '';
      const said = saidOf(fence);
      assert.deepEqual(
        said.map(({ span, code, severity }) => [fence.slice(span.start, span.end), code, severity]),
        [['template', 'selector-mismatch', 'error']],
      );
      const fixed = applied(fence, said[0]?.fixes?.[0]);
      assert.match(fixed, / {2}template:\n {4}metadata:\n {6}labels:\n {8}app: fluent-bit\n {4}spec:\n/);
      assert.deepEqual(listOf(fixed), []);
    });
  });
} else {
  console.log('kubernetes: OBSERVATORY_CORPUS is not set, so the manifests of the corpus were not checked');
}
