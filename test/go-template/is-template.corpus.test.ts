import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isTemplate } from '#base/go-template/is-template.ts';
import { kubePrometheus } from '#test/yaml/corpus.ts';

describe('isTemplate, on real manifests', () => {
  it('takes none of them for a template', () => {
    const found = kubePrometheus({ crds: true }).filter(({ text }) => isTemplate(text));
    assert.deepEqual(
      found.map(({ name }) => name),
      [],
    );
  });
});
