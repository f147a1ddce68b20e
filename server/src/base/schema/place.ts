import type { YamlModel, YamlNode, YamlPair } from '#base/yaml/tree.ts';
import { touches } from '#core/span.ts';
import { shapeOf } from './shape.ts';
import type { Schema } from './types.ts';
import { childrenOf, type TypedNode, typedRoot } from './walk.ts';

/** Where an offset lies in a document: the typed nodes around it, outermost first, and the key it touches. */
export interface Place {
  readonly path: readonly TypedNode[];
  /** The pair whose key is touched; its mapping is the last of `path`. */
  readonly key?: YamlPair;
}

/** The place of an offset, or undefined outside of the documents that are ours. In a document without content the path is empty. */
export function placeAt(schema: Schema, model: YamlModel, offset: number): Place | undefined {
  const document = model.documents.findLast(({ span }) => touches(span, offset));
  const type = document && schema.rootType(document);
  if (!document || type === undefined) {
    return undefined;
  }
  return document.root ? descend(schema, typedRoot(schema, document.root, type), offset) : { path: [] };
}

function descend(schema: Schema, root: TypedNode, offset: number): Place {
  const path: TypedNode[] = [];
  for (let typed: TypedNode | undefined = root; typed; ) {
    path.push(typed);
    const { node }: TypedNode = typed;
    const key =
      node.kind === 'mapping' ? node.pairs.findLast((pair) => touches(pair.key.span, offset) && pair.key.kind === 'scalar') : undefined;
    if (key) {
      return { path, key };
    }
    typed = childAt(schema, typed, offset);
  }
  return { path };
}

/** Only the child in question is typed: a sequence may have thousands of others. */
function childAt(schema: Schema, typed: TypedNode, offset: number): TypedNode | undefined {
  const { node, shape } = typed;
  if (node.kind === 'sequence') {
    const item = node.items.findLast((one) => reaches(one, offset));
    const type = shape.kind === 'list' ? shape.item : 'any';
    const around = [...typed.ancestors, node];
    return (
      item && {
        node: item,
        type,
        shape: shapeOf(schema, type),
        ancestors: around,
        ...(typed.field && { field: typed.field }),
        ...(typed.name !== undefined && { name: typed.name }),
      }
    );
  }
  return childrenOf(schema, typed).findLast((child) => reaches(child.node, offset));
}

/** A collection's span ends with its last content, but an empty value at its end reaches further, over the blanks of its line. */
function reaches(node: YamlNode, offset: number): boolean {
  for (let last: YamlNode | undefined = node; last && last.span.start <= offset; last = lastBelow(last)) {
    if (touches(last.span, offset)) {
      return true;
    }
  }
  return false;
}

function lastBelow(node: YamlNode): YamlNode | undefined {
  if (node.kind === 'mapping') {
    return node.pairs.at(-1)?.value;
  }
  return node.kind === 'sequence' ? node.items.at(-1) : undefined;
}

/** The column of an offset, counted from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  // A negative place would be taken for 0.
  return offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
}
