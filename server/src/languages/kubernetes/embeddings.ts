import { embedScalar } from '#base/yaml/embed-scalar.ts';
import { embedSubtree } from '#base/yaml/embed-subtree.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import type { Embedding } from '#core/language.ts';
import { type KubernetesObject, objectsOf } from './objects.ts';
import { pairsAt, valueAt } from './reading.ts';

/**
 * The texts that objects carry: the files of ConfigMaps and Secrets, recognised by key and text, and the rules of a
 * PrometheusRule, whose `spec` is a rule file.
 */
export function* embeddings(model: YamlModel): Generator<Embedding> {
  for (const object of objectsOf(model)) {
    if (object.apiVersion === 'v1' && object.kind === 'ConfigMap') {
      yield* files(model.text, object, 'data');
    } else if (object.apiVersion === 'v1' && object.kind === 'Secret') {
      yield* files(model.text, object, 'stringData');
    } else if (object.apiVersion === 'monitoring.coreos.com/v1' && object.kind === 'PrometheusRule') {
      yield* rules(model.text, object);
    }
  }
}

function* files(text: string, { root }: KubernetesObject, field: string): Generator<Embedding> {
  for (const one of pairsAt(root, field)) {
    const name = keyText(one);
    // What an alias stands for is a piece of its own where it is written.
    if (name !== undefined && one.value.kind === 'scalar') {
      yield embedScalar(text, one.value, { name });
    }
  }
}

function* rules(text: string, { root }: KubernetesObject): Generator<Embedding> {
  const spec = valueAt(root, 'spec');
  const piece = spec && embedSubtree(text, spec, { languageId: 'prometheus-rules' });
  if (piece) {
    yield piece;
  }
}
