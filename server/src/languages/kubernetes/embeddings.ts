import { embedScalar } from '#base/yaml/embed-scalar.ts';
import { embedSubtree } from '#base/yaml/embed-subtree.ts';
import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import type { Embedding } from '#core/language.ts';
import { base64Text } from './base64-text.ts';
import { type KubernetesObject, objectsOf } from './objects.ts';
import { itemsAt, pairsAt, scalarAt, valueAt } from './reading.ts';

/**
 * The texts that objects carry: the files of ConfigMaps and Secrets, recognised by key and text; the rules of a
 * PrometheusRule, whose `spec` is a rule file; and Grafana's dashboards, which are JSON in a text or YAML like the rest.
 */
export function* embeddings(model: YamlModel): Generator<Embedding> {
  for (const object of objectsOf(model)) {
    const carried = carriers.find(({ group, kind }) => kind === object.kind && group.test(object.apiVersion));
    yield* carried?.pieces(model.text, object) ?? [];
  }
}

interface Carrier {
  /** Of `apiVersion`. */
  readonly group: RegExp;
  readonly kind: string;
  readonly pieces: (text: string, object: KubernetesObject) => Iterable<Embedding>;
}

const operator = /^(?:grafana\.)?integreatly\.org\//;

const carriers: readonly Carrier[] = [
  { group: /^v1$/, kind: 'ConfigMap', pieces: (text, object) => files(text, object, 'data') },
  { group: /^v1$/, kind: 'Secret', pieces: (text, object) => [...encodedFiles(object), ...files(text, object, 'stringData')] },
  {
    group: /^monitoring\.coreos\.com\/v1$/,
    kind: 'PrometheusRule',
    pieces: (text, { root }) => subtree(text, valueAt(root, 'spec'), 'prometheus-rules'),
  },
  { group: /^dashboard\.grafana\.app\//, kind: 'Dashboard', pieces: (text, { root }) => subtree(text, valueAt(root, 'spec'), 'grafana') },
  {
    group: operator,
    kind: 'GrafanaManifest',
    pieces: (text, { root }) => subtree(text, valueAt(root, 'spec', 'template', 'spec'), 'grafana'),
  },
  { group: operator, kind: 'GrafanaAlertRuleGroup', pieces: (text, { root }) => subtree(text, valueAt(root, 'spec'), 'grafana') },
  {
    group: /^helm\.toolkit\.fluxcd\.io\//,
    kind: 'HelmRelease',
    pieces: (text, { root }) => subtree(text, valueAt(root, 'spec', 'values'), 'helm-values'),
  },
  { group: /^argoproj\.io\//, kind: 'Application', pieces: argoValues },
  { group: operator, kind: 'GrafanaDashboard', pieces: dashboardText },
  { group: operator, kind: 'GrafanaLibraryPanel', pieces: dashboardText },
];

function* files(text: string, { root }: KubernetesObject, field: string): Generator<Embedding> {
  for (const one of pairsAt(root, field)) {
    const name = keyText(one);
    // What an alias stands for is a piece of its own where it is written.
    if (name !== undefined && one.value.kind === 'scalar') {
      yield embedScalar(text, one.value, { name });
    }
  }
}

/** Longer ones are hardly configuration, and nobody could find in them what is told of them. */
const longestEncoded = 1_000_000;

/** Their texts have no place of their own in the file: what is said of them is said of the whole value. */
function* encodedFiles({ root }: KubernetesObject): Generator<Embedding> {
  for (const { key, value } of pairsAt(root, 'data')) {
    const text = value.kind === 'scalar' && value.value.length < longestEncoded ? base64Text(value.value) : undefined;
    if (key.kind === 'scalar' && text !== undefined) {
      yield { name: key.value, text, segments: [], span: value.span };
    }
  }
}

function subtree(text: string, node: YamlNode | undefined, languageId: string): readonly Embedding[] {
  const piece = node && embedSubtree(text, node, { languageId });
  return piece ? [piece] : [];
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#values */
function argoValues(text: string, { root }: KubernetesObject): readonly Embedding[] {
  const sources = [valueAt(root, 'spec', 'source'), ...itemsAt(root, 'spec', 'sources')];
  return sources.flatMap((source) => {
    const written = scalarAt(source, 'helm', 'values');
    return [
      ...(written ? [embedScalar(text, written, { languageId: 'helm-values' })] : []),
      ...subtree(text, valueAt(source, 'helm', 'valuesObject'), 'helm-values'),
    ];
  });
}

/** https://grafana.github.io/grafana-operator/docs/dashboards/ */
function dashboardText(text: string, { root }: KubernetesObject): readonly Embedding[] {
  const json = scalarAt(root, 'spec', 'json');
  return json ? [embedScalar(text, json, { languageId: 'grafana' })] : [];
}
