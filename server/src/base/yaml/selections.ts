import { type Span, touches } from '#core/span.ts';
import type { YamlModel, YamlNode } from './tree.ts';

/** The parts of a YAML text around `offset`, innermost first: a value, its field, the mapping, the list item … */
export function yamlSelections({ documents }: YamlModel, offset: number): readonly Span[] {
  const spans: Span[] = [];
  let node = documents.find(({ root }) => root && touches(root.span, offset))?.root;
  while (node) {
    spans.unshift(node.span);
    const part = partAt(node, offset);
    if (part?.field) {
      spans.unshift(part.field);
    }
    node = part?.node;
  }
  return spans;
}

interface Part {
  readonly node: YamlNode;
  /** Key and value together. */
  readonly field?: Span;
}

function partAt(node: YamlNode, offset: number): Part | undefined {
  if (node.kind === 'sequence') {
    const item = node.items.find(({ span }) => touches(span, offset));
    return item && { node: item };
  }
  if (node.kind !== 'mapping') {
    return undefined;
  }
  for (const { key, value } of node.pairs) {
    const field = { start: key.span.start, end: Math.max(key.span.end, value.span.end) };
    if (touches(field, offset)) {
      return { node: touches(key.span, offset) ? key : value, field };
    }
  }
  return undefined;
}
