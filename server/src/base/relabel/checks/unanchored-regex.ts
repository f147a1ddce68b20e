import type { RelabelRuleCheck } from '#base/relabel/relabel-rule-check.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { valueSpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** Prometheus anchors every pattern at both ends; who writes one anchor alone means that the other end is open. */
export const unanchoredRegex: RelabelRuleCheck = {
  code: 'unanchored-regex',
  severity: 'information',
  help: relabelHelp,
  *run({ mapping, rule }, { names, text }) {
    const meant = meantBy(rule.regex);
    if (meant !== undefined) {
      const span = valueSpan(mapping, names.regex);
      const message = t(
        'Prometheus anchors `{0}` at both ends, so that it is the same as `{1}` — write `{2}`',
        rule.regex,
        bare(rule.regex),
        meant,
      );
      yield { span, message, evidence: mapping.span, ...fixOf(text, span, rule.regex, meant) };
    }
  },
};

/** Without groups and alternatives, and with plain text at the end that has no anchor: anything else may well be meant as it is. */
function meantBy(regex: string): string | undefined {
  if (/[|()]/.test(regex)) {
    return undefined;
  }
  if (/^\^.*[\w/:-]$/.test(regex) && !/\\.$/.test(regex)) {
    return `${bare(regex)}.*`;
  }
  return /^[\w/:-].*[^\\]\$$/.test(regex) ? `.*${bare(regex)}` : undefined;
}

function bare(regex: string): string {
  return regex.replace(/^\^|\$$/g, '');
}

/** Where the pattern is written as it is. */
function fixOf(text: string, { start, end }: Problem['span'], regex: string, meant: string): Pick<Problem, 'fixes'> {
  const at = text.slice(start, end).indexOf(regex);
  const span = { start: start + at, end: start + at + regex.length };
  return at < 0 ? {} : { fixes: [{ title: t('Change to `{0}`', meant), edits: [{ at: span, text: meant }] }] };
}
