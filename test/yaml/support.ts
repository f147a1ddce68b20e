import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';

/** A tree as plain data for comparison: everything a reader sees but `block`, which tells how it was parsed. */
export function plain(node: YamlNode | undefined): unknown {
  if (!node) {
    return undefined;
  }
  const common = { kind: node.kind, span: [node.span.start, node.span.end], anchor: node.anchor, tag: node.tag };
  switch (node.kind) {
    case 'mapping':
      return { ...common, flow: node.flow, pairs: node.pairs.map(({ key, value }) => [plain(key), plain(value)]) };
    case 'sequence':
      return { ...common, flow: node.flow, items: node.items.map(plain) };
    case 'scalar':
      return { ...common, style: node.style, value: node.value, empty: node.empty, placeholder: node.placeholder };
    case 'alias':
      return { ...common, name: node.name, target: node.target?.span };
  }
}

/** A whole model as plain data. */
export function plainModel(model: YamlModel): unknown {
  return {
    documents: model.documents.map(({ span, root }) => ({ span, root: plain(root) })),
    errors: model.errors,
  };
}

/** Every node below and including `node`, keys too, in source order. */
export function* nodes(node: YamlNode | undefined): Generator<YamlNode> {
  if (!node) {
    return;
  }
  yield node;
  if (node.kind === 'mapping') {
    for (const { key, value } of node.pairs) {
      yield* nodes(key);
      yield* nodes(value);
    }
  } else if (node.kind === 'sequence') {
    for (const item of node.items) {
      yield* nodes(item);
    }
  }
}

/** Compact form for tables: `{a: 1, b: [x, <empty>]}`, scalars as the text of their span. */
export function sketch(text: string, node: YamlNode | undefined): string {
  if (!node) {
    return '';
  }
  const own = text.slice(node.span.start, node.span.end);
  switch (node.kind) {
    case 'mapping':
      return `{${node.pairs.map(({ key, value }) => `${sketch(text, key)}: ${sketch(text, value)}`).join(', ')}}`;
    case 'sequence':
      return `[${node.items.map((item) => sketch(text, item)).join(', ')}]`;
    case 'scalar':
      return node.empty ? '∅' : node.placeholder ? `¿${own}?` : own;
    case 'alias':
      return own;
  }
}
