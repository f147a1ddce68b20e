import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import { contains, type Span } from '#core/span.ts';

/** The path of a key or a value as the API server writes it, by field name: `spec`, `containers[0]`, `name`. */
export function fieldPath(model: YamlModel, span: Span): readonly string[] {
  const document = model.documents.findLast((one) => contains(one.span, span));
  const steps: string[] = [];
  for (let node = document?.root; node; ) {
    node = stepInto(node, span, steps);
  }
  return steps;
}

function stepInto(node: YamlNode, span: Span, steps: string[]): YamlNode | undefined {
  if (node.kind === 'mapping') {
    const pair = node.pairs.findLast(({ key }) => key.span.start <= span.start);
    if (pair) {
      steps.push(keyText(pair) ?? '');
    }
    return pair && pair.value.span.start <= span.start ? pair.value : undefined;
  }
  if (node.kind === 'sequence') {
    const index = node.items.findLastIndex((item) => item.span.start <= span.start);
    const last = steps.pop() ?? '';
    steps.push(index < 0 ? last : `${last}[${index}]`);
    return node.items[index];
  }
  return undefined;
}
