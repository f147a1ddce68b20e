import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import type { DocumentSymbol } from '#core/language.ts';
import { groupsOf } from './facts.ts';

/** The outline of a rule file: its groups, and in them the rules. */
export function ruleSymbols(model: YamlModel): readonly DocumentSymbol[] {
  return groupsOf(model).flatMap((group) => {
    const children = mappingsOf(group, 'rules').flatMap(ruleSymbol);
    return named(group, 'name', 'group', children);
  });
}

function ruleSymbol(rule: YamlMapping): readonly DocumentSymbol[] {
  return textOf(rule, 'alert') ? named(rule, 'alert', 'alert', []) : named(rule, 'record', 'rule', []);
}

function named(
  node: YamlMapping,
  field: string,
  kind: DocumentSymbol['kind'],
  children: readonly DocumentSymbol[],
): readonly DocumentSymbol[] {
  const name = textOf(node, field)?.trim();
  const selection = valueSpan(node, field);
  const span = { start: Math.min(node.span.start, selection.start), end: Math.max(node.span.end, selection.end) };
  return name ? [{ name, kind, span, selection, ...(children.length > 0 && { children }) }] : [];
}
