import { re2Matches } from '#base/re2/re2-matches.ts';
import type { RelabelRuleCheck } from '#base/relabel/relabel-rule-check.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { fieldValue, firstKeySpan, keySpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';
import type { RelabelRule } from '#core/relabelling.ts';

/** Without source labels a rule looks at an empty text. One of VictoriaMetrics's looks at its `if` instead. */
export const missingSourceLabels: RelabelRuleCheck = {
  code: 'missing-source-labels',
  severity: 'warning',
  help: relabelHelp,
  *run({ mapping, rule }, { names }) {
    const isWritten = fieldValue(mapping, names.replacement) !== undefined;
    const outcome = rule.sourceLabels.length === 0 && !fieldValue(mapping, 'if') ? outcomeOf(rule, isWritten) : undefined;
    if (outcome !== undefined) {
      const span = fieldValue(mapping, names.action) ? keySpan(mapping, names.action) : firstKeySpan(mapping);
      yield { span, message: `${outcome} — ${t('add `{0}`', names.sourceLabels)}`, evidence: mapping.span };
    }
  },
};

/** What a rule does that has no source labels, where that can hardly be meant. */
function outcomeOf({ action, regex, targetLabel }: RelabelRule, replacementIsWritten: boolean): string | undefined {
  const matches = re2Matches(regex, '');
  switch (action) {
    case 'replace':
      if (matches === false) {
        return t('Without source labels the value is empty, which `{0}` does not match: this rule does nothing', regex);
      }
      return replacementIsWritten || matches === undefined
        ? undefined
        : t('Without source labels there is nothing to copy: this rule removes `{0}`', targetLabel);
    case 'keep':
    case 'drop':
      return matches === undefined ? undefined : filterOutcome(action, matches);
    case 'lowercase':
    case 'uppercase':
      return t('Without source labels there is nothing to copy: this rule removes `{0}`', targetLabel);
    case 'hashmod':
      return t('Without source labels the hash is the same for all');
    default:
      return undefined;
  }
}

function filterOutcome(action: 'keep' | 'drop', matches: boolean): string {
  return (action === 'keep') === matches
    ? t('Without source labels the value is empty: this rule drops nothing')
    : t('Without source labels the value is empty: this rule drops everything');
}
