import type { TypeExpression } from '#base/schema/types.ts';
import type { YamlDocument, YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import { asMapping, fieldPair, itemsAt, textAt } from './reading.ts';
import { typeOfKind } from './types.ts';

/** A Kubernetes object: a document, or an item of a document that is a list. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly root: YamlMapping;
  readonly document: YamlDocument;
}

/** The object that a document is; undefined where it does not say `apiVersion` and `kind`. */
export function objectIn(document: YamlDocument): KubernetesObject | undefined {
  const root = asMapping(document.root);
  const apiVersion = textAt(root, 'apiVersion');
  const kind = textAt(root, 'kind');
  return root && apiVersion !== undefined && kind !== undefined ? { apiVersion, kind, root, document } : undefined;
}

/**
 * The type of a document. `any`: an object we know no fields of (a custom resource, a Kustomization, one that SOPS has
 * encrypted), in which only the syntax is judged. Undefined: no object. A part of an object says itself what it is.
 */
export function rootType(document: YamlDocument): TypeExpression | undefined {
  if (document.dialect !== undefined) {
    return document.dialect;
  }
  const object = objectIn(document);
  if (!object) {
    return undefined;
  }
  const { apiVersion, kind, root } = object;
  return (fieldPair(root, 'sops') ? undefined : typeOfKind(apiVersion, kind)) ?? 'any';
}

/** Every object of the text, in source order: those of a list in place of the list. */
export function objectsOf(model: YamlModel): readonly KubernetesObject[] {
  return model.documents.flatMap((document) => {
    const object = objectIn(document);
    if (!object) {
      return [];
    }
    return object.kind.endsWith('List') && fieldPair(object.root, 'items') ? itemObjects(object) : [object];
  });
}

/** The items of a typed list may leave out what the list already says. */
function itemObjects({ apiVersion, kind, document }: KubernetesObject): readonly KubernetesObject[] {
  return itemsAt(document.root, 'items').flatMap((item) => {
    const root = asMapping(item);
    const own = textAt(root, 'kind') ?? (kind === 'List' ? undefined : kind.slice(0, -'List'.length));
    return root && own !== undefined
      ? [{ apiVersion: textAt(root, 'apiVersion') ?? apiVersion, kind: own, root, document: { span: root.span, root } }]
      : [];
  });
}
