import type { Expression, Name } from '../tree.ts';

/** The metric that a selector names: before its braces, quoted in them, or by `__name__=`. */
export function metricNameOf(node: Expression): Name | undefined {
  if (node.kind !== 'vector' || node.name) {
    return node.kind === 'vector' ? node.name : undefined;
  }
  for (const { label, operator, quoted, value } of node.matchers) {
    if (quoted && operator === undefined) {
      return label;
    }
    if (label.text === '__name__' && operator === '=') {
      return value;
    }
  }
  return undefined;
}
