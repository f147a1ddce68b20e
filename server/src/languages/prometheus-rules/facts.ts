import { mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import type { Fact } from '#core/environment.ts';
import { shifted } from '#core/span.ts';

const kept = new WeakMap<object, { readonly base: number; readonly facts: readonly Fact[] }>();

/** What a file tells others: its groups as `rule-group`, its rules as `recording-rule` and `alert`, each with its `expr`, and the labels that it gives alerts as `alert-label`, each with its `value`. */
export function* ruleFacts(model: YamlModel): Generator<Fact> {
  for (const group of groupsOf(model)) {
    const name = textOf(group, 'name')?.trim();
    if (name) {
      yield { kind: 'rule-group', name, span: valueSpan(group, 'name') };
    }
  }
  for (const rule of rulesOf(model)) {
    yield* factsOf(rule);
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
function factsOf(rule: YamlMapping): readonly Fact[] {
  const { block } = rule;
  const before = block && kept.get(block.identity);
  if (before && block) {
    return before.facts.map((fact) => ({ ...fact, span: shifted(fact.span, block.base - before.base) }));
  }
  const facts = newFacts(rule);
  if (block) {
    kept.set(block.identity, { base: block.base, facts });
  }
  return facts;
}

function newFacts(rule: YamlMapping): readonly Fact[] {
  const field = textOf(rule, 'alert') ? 'alert' : 'record';
  const name = textOf(rule, field);
  const expression = textOf(rule, 'expr');
  if (!name) {
    return [];
  }
  const kind = field === 'alert' ? 'alert' : 'recording-rule';
  const fact = { kind, name, span: valueSpan(rule, field), ...(expression !== undefined && { detail: { expr: expression.trim() } }) };
  return field === 'alert' ? [fact, ...labelFacts(rule)] : [fact];
}

/** What a template makes of a value is not known, so only the label is told of. */
function labelFacts(rule: YamlMapping): readonly Fact[] {
  return (mappingOf(rule, 'labels')?.pairs ?? []).flatMap(({ key, value }) => {
    const text = value.kind === 'scalar' && !value.value.includes('{{') ? value.value : undefined;
    const isLabel = key.kind === 'scalar' && /^[a-zA-Z_]\w*$/.test(key.value);
    return isLabel ? [{ kind: 'alert-label', name: key.value, span: key.span, ...(text && { detail: { value: text } }) }] : [];
  });
}
