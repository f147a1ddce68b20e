import { fieldValue, firstKeySpan, mappingOf, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlNode } from '#base/yaml/tree.ts';
import { resolve } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';

/** The same rule twice in a group does its work twice and, for a recording rule, fails to store the second result. */
export const duplicateRule: TypeCheck = {
  code: 'duplicate-rule',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/',
  type: 'RuleGroup',
  *run(group) {
    const first = new Map<string, YamlNode>();
    const rules = fieldValue(group, 'rules');
    for (const item of rules?.kind === 'sequence' ? rules.items : []) {
      const rule = resolve(item);
      const print = rule?.kind === 'mapping' ? fingerprint(rule) : undefined;
      if (rule?.kind !== 'mapping' || print === undefined) {
        continue;
      }
      const earlier = first.get(print);
      if (earlier) {
        const related = [{ at: placeOf(earlier), message: t('The same rule') }];
        yield { span: placeOf(item), message: t('This rule stands in the group twice — remove one of them'), related };
      }
      first.set(print, earlier ?? item);
    }
  },
};

function placeOf(item: YamlNode): Span {
  return item.kind === 'mapping' ? firstKeySpan(item) : item.span;
}

const prints = new WeakMap<object, { readonly print: string | undefined }>();

/** What makes a rule what it is; kept by block, since a file may have ten thousand. */
function fingerprint(rule: YamlMapping): string | undefined {
  const identity = rule.block?.identity;
  const kept = identity && prints.get(identity);
  if (kept) {
    return kept.print;
  }
  const print = printOf(rule);
  if (identity) {
    prints.set(identity, { print });
  }
  return print;
}

function printOf(rule: YamlMapping): string | undefined {
  const name = textOf(rule, 'alert') ?? textOf(rule, 'record');
  const expression = textOf(rule, 'expr');
  if (name === undefined || expression === undefined) {
    return undefined;
  }
  const times = [textOf(rule, 'for'), textOf(rule, 'keep_firing_for')];
  return JSON.stringify([name, expression.trim(), times, labelsOf(rule, 'labels'), labelsOf(rule, 'annotations')]);
}

function labelsOf(rule: YamlMapping, field: string): readonly string[] {
  const pairs = mappingOf(rule, field)?.pairs ?? [];
  return pairs
    .map(({ key, value }) => JSON.stringify([key.kind === 'scalar' ? key.value : '', value.kind === 'scalar' ? value.value : '']))
    .sort();
}
