import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { DocumentSymbol } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { Schema } from './types.ts';
import { isPlaceholder } from './walk.ts';

/** The keys that name the item they stand in, and what such an item is. */
const namingKeys: readonly (readonly [string, DocumentSymbol['kind']])[] = [
  ['job_name', 'job'],
  ['alert', 'alert'],
  ['record', 'rule'],
  ['name', 'object'],
];

/** An outline goes no deeper than this; what lies below is reached by reading. */
const deepest = 8;

/** The outline of the documents that are ours: fields that hold something, and list items by the name they give themselves. */
export function schemaSymbols(schema: Schema, model: YamlModel): readonly DocumentSymbol[] {
  return model.documents.flatMap((document) =>
    document.root && schema.rootType(document) !== undefined ? symbolsIn(document.root, 0) : [],
  );
}

function symbolsIn(node: YamlNode, depth: number): readonly DocumentSymbol[] {
  if (depth >= deepest) {
    return [];
  }
  if (node.kind === 'sequence') {
    return node.items.flatMap((item) => itemSymbol(item, depth));
  }
  if (node.kind !== 'mapping') {
    return [];
  }
  return node.pairs.flatMap(({ key, value }) => {
    const kind = value.kind === 'mapping' ? 'object' : value.kind === 'sequence' ? 'list' : undefined;
    return kind && key.kind === 'scalar' && key.value !== '' && !isPlaceholder(key)
      ? [symbol(key.value, kind, { start: key.span.start, end: value.span.end }, key.span, symbolsIn(value, depth + 1))]
      : [];
  });
}

function itemSymbol(item: YamlNode, depth: number): readonly DocumentSymbol[] {
  if (item.kind !== 'mapping') {
    return [];
  }
  for (const [key, kind] of namingKeys) {
    const value = item.pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.value === key)?.value;
    if (value?.kind === 'scalar' && value.value.trim() !== '') {
      return [symbol(value.value, kind, item.span, value.span, symbolsIn(item, depth + 1))];
    }
  }
  return [];
}

function symbol(
  name: string,
  kind: DocumentSymbol['kind'],
  span: Span,
  selection: Span,
  children: readonly DocumentSymbol[],
): DocumentSymbol {
  return {
    name,
    kind,
    span: { start: span.start, end: Math.max(span.end, selection.end) },
    selection,
    ...(children.length > 0 && { children }),
  };
}
