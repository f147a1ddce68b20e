import { fieldValue, itemsOf, textOf } from '#base/schema/read.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { resolve } from '#base/yaml/walk.ts';
import type { RelabelAction, RelabelRule } from '#core/relabelling.ts';
import { defaultRule } from './relabel-rule.ts';
import { type RelabelNames, relabelActions } from './relabel-type.ts';

/** A rule as it stands in a text. */
export interface WrittenRule {
  readonly mapping: YamlMapping;
  readonly rule: RelabelRule;
}

/** The rules of the list under a field; undefined stands for an item that is none, or is still being typed. */
export function rulesOf(owner: YamlMapping, field: string, names: RelabelNames): readonly (WrittenRule | undefined)[] {
  return itemsOf(owner, field).map((item) => {
    const rule = item.kind === 'mapping' ? readRule(item, names) : undefined;
    return item.kind === 'mapping' && rule ? { mapping: item, rule } : undefined;
  });
}

/** What a rule says, with its defaults; undefined where its action is none, or it is still being typed. */
export function readRule(mapping: YamlMapping, names: RelabelNames): RelabelRule | undefined {
  const action = (textOf(mapping, names.action) || defaultRule.action).toLowerCase();
  if (!isAction(action) || isUnfinished(mapping)) {
    return undefined;
  }
  return {
    action,
    sourceLabels: itemsOf(mapping, names.sourceLabels).flatMap((item) => (item.kind === 'scalar' ? [item.value] : [])),
    separator: textOf(mapping, names.separator) ?? defaultRule.separator,
    regex: textOf(mapping, names.regex) ?? defaultRule.regex,
    modulus: Number(textOf(mapping, names.modulus) ?? 0) || 0,
    targetLabel: textOf(mapping, names.targetLabel) ?? '',
    replacement: textOf(mapping, names.replacement) ?? defaultRule.replacement,
  };
}

/** Where a source label is written. */
export function sourceLabelSpan({ mapping }: WrittenRule, names: RelabelNames, label: string) {
  const list = fieldValue(mapping, names.sourceLabels);
  const item = list?.kind === 'sequence' ? list.items.find((one) => scalarIs(resolve(one), label)) : undefined;
  return (item ?? list ?? mapping).span;
}

function scalarIs(node: ReturnType<typeof resolve>, value: string): boolean {
  return node?.kind === 'scalar' && node.value === value;
}

function isAction(text: string): text is RelabelAction {
  return Object.hasOwn(relabelActions, text);
}
