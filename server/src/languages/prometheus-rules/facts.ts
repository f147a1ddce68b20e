import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import type { Fact } from '#core/environment.ts';
import { shifted } from '#core/span.ts';

const kept = new WeakMap<object, { readonly base: number; readonly fact: Fact | undefined }>();

/** What a file tells others: its groups as `rule-group`, its rules as `recording-rule` and `alert`, each with its `expr`. */
export function* ruleFacts(model: YamlModel): Generator<Fact> {
  for (const group of groupsOf(model)) {
    const name = textOf(group, 'name')?.trim();
    if (name) {
      yield { kind: 'rule-group', name, span: valueSpan(group, 'name') };
    }
  }
  for (const rule of rulesOf(model)) {
    const fact = factOf(rule);
    if (fact) {
      yield fact;
    }
  }
}

/** The rules of all groups, in order. */
export function rulesOf(model: YamlModel): readonly YamlMapping[] {
  return groupsOf(model).flatMap((group) => mappingsOf(group, 'rules'));
}

/** The groups of all documents, in order. */
export function groupsOf(model: YamlModel): readonly YamlMapping[] {
  return model.documents.flatMap(({ root }) => (root?.kind === 'mapping' ? mappingsOf(root, 'groups') : []));
}

/** Kept by block, relative to its base. */
function factOf(rule: YamlMapping): Fact | undefined {
  const before = rule.block && kept.get(rule.block.identity);
  if (before && rule.block) {
    return before.fact && { ...before.fact, span: shifted(before.fact.span, rule.block.base - before.base) };
  }
  const fact = newFact(rule);
  if (rule.block) {
    kept.set(rule.block.identity, { base: rule.block.base, fact });
  }
  return fact;
}

function newFact(rule: YamlMapping): Fact | undefined {
  const field = textOf(rule, 'alert') ? 'alert' : 'record';
  const name = textOf(rule, field);
  const expression = textOf(rule, 'expr');
  if (!name) {
    return undefined;
  }
  const kind = field === 'alert' ? 'alert' : 'recording-rule';
  return { kind, name, span: valueSpan(rule, field), ...(expression !== undefined && { detail: { expr: expression.trim() } }) };
}
