import type { RelabelRuleCheck } from '#base/relabel/relabel-rule-check.ts';
import { type RelabelNames, relabelHelp } from '#base/relabel/relabel-type.ts';
import { fieldValue, isSet, keySpan, removeField } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { RelabelAction } from '#core/relabelling.ts';

/** The fields that an action does not read. Those that Prometheus refuses are `relabel-rule`'s. */
const ignored: Partial<Record<RelabelAction, readonly (keyof RelabelNames)[]>> = {
  replace: ['modulus'],
  keep: ['targetLabel', 'replacement', 'modulus'],
  drop: ['targetLabel', 'replacement', 'modulus'],
  hashmod: ['regex', 'replacement'],
  lowercase: ['regex', 'modulus'],
  uppercase: ['regex', 'modulus'],
  labelmap: ['sourceLabels', 'separator', 'targetLabel', 'modulus'],
};

/** What is written as its default may come from a program that writes all fields. */
const presets: Partial<Record<keyof RelabelNames, readonly string[]>> = {
  separator: [';'],
  regex: ['(.*)', '.*'],
  replacement: ['$1', '${1}'],
  modulus: ['0'],
};

/** A field without any effect is mostly a sign of another action that was meant. */
export const ignoredField: RelabelRuleCheck = {
  code: 'ignored-field',
  severity: 'information',
  help: relabelHelp,
  *run({ mapping, rule: { action } }, { names, text }) {
    for (const part of ignored[action] ?? []) {
      const field = names[part];
      if (isSet(mapping, field) && !isPreset(mapping, field, presets[part])) {
        yield {
          span: keySpan(mapping, field),
          message: t('The action `{0}` ignores `{1}` — remove it, or choose the action that was meant', action, field),
          evidence: mapping.span,
          tag: 'unnecessary',
          fixes: removeField(text, mapping, field, t('Remove `{0}`', field)),
        };
      }
    }
  },
};

function isPreset(mapping: YamlMapping, field: string, values: readonly string[] = []): boolean {
  const value = fieldValue(mapping, field);
  return value?.kind === 'sequence' ? value.items.length === 0 : value?.kind === 'scalar' && values.includes(value.value);
}
