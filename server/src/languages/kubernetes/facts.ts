import type { YamlModel } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import type { Fact } from '#core/environment.ts';
import { objectsOf } from './objects.ts';
import { pairsAt, scalarAt, textAt } from './reading.ts';

/**
 * What the objects of a text tell other files: each as `kubernetes-object` (detail `kind`, `apiVersion`, `namespace`), a
 * ConfigMap besides as `config-map`, a Secret as `secret` (detail `namespace` and `keys`, one a line).
 */
export function* facts(model: YamlModel): Generator<Fact> {
  for (const { root, kind, apiVersion } of objectsOf(model)) {
    const name = scalarAt(root, 'metadata', 'name');
    if (!name || name.value === '' || name.placeholder) {
      continue;
    }
    const namespace = textAt(root, 'metadata', 'namespace');
    const place = namespace === undefined ? {} : { namespace };
    yield { kind: 'kubernetes-object', name: name.value, span: name.span, detail: { kind, apiVersion, ...place } };
    const held = holders[kind];
    if (held) {
      const keys = held.fields.flatMap((field) => pairsAt(root, field)).flatMap((one) => keyText(one) ?? []);
      yield { kind: held.fact, name: name.value, span: name.span, detail: { ...place, keys: keys.join('\n') } };
    }
  }
}

/** By kind: the fact, and the fields whose keys it tells. */
const holders: Readonly<Record<string, { readonly fact: string; readonly fields: readonly string[] }>> = {
  ConfigMap: { fact: 'config-map', fields: ['data', 'binaryData'] },
  Secret: { fact: 'secret', fields: ['data', 'stringData'] },
};
