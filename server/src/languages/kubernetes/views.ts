import type { YamlDocument, YamlModel } from '#base/yaml/tree.ts';
import { objectIn, rootType } from './objects.ts';
import { isPartial } from './partial.ts';
import { itemsAt } from './reading.ts';

/** The model with the items of `kind: List` as documents of their own, after the list itself: each has its own kind. */
export const withListItems = remembered(({ documents, text }) =>
  documents.flatMap((document) => [document, ...(objectIn(document)?.kind === 'List' ? itemsOf(document, text) : [])]),
);

/** Of those, the documents whose fields we know. Custom resources can be large, and nothing is to be found in them. */
export const knownObjects = remembered(({ documents }) => documents.filter((document) => (rootType(document) ?? 'any') !== 'any'));

/** Of those, the documents that stand for themselves: no patches, no excerpts. */
export const wholeObjects = remembered(({ documents }) => documents.filter((document) => !isPartial(document)));

/** A model with other documents, made once for each model: what is found in a model is kept by its identity. */
function remembered(change: (model: YamlModel) => readonly YamlDocument[]): (model: YamlModel) => YamlModel {
  const made = new WeakMap<YamlModel, YamlModel>();
  return (model) => {
    const before = made.get(model);
    if (before) {
      return before;
    }
    const documents = change(model);
    const changed = documents.length === model.documents.length ? model : { ...model, documents };
    made.set(model, changed);
    return changed;
  };
}

/** The blanks behind an item belong to it: a value may be about to be typed there. */
function itemsOf(document: YamlDocument, text: string): readonly YamlDocument[] {
  return itemsAt(document.root, 'items').map((root) => {
    const { start, end } = root.span;
    const blanks = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
    return { span: { start, end: end + blanks }, root };
  });
}
