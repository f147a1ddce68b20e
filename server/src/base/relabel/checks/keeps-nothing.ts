import { re2Matches } from '#base/re2/re2-matches.ts';
import { knownValues } from '#base/relabel/known-values.ts';
import { maySet, removes } from '#base/relabel/label-flow.ts';
import { literalAlternatives } from '#base/relabel/literal-alternatives.ts';
import type { WrittenRule } from '#base/relabel/read-rules.ts';
import type { RelabelList, RelabelListCheck } from '#base/relabel/relabel-list.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { firstKeySpan, valueSpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';
import type { Fix, Problem } from '#core/problem.ts';

/** Filters that nothing can pass: two that exclude each other, or one for a value that the label cannot have. */
export const keepsNothing: RelabelListCheck = {
  code: 'keeps-nothing',
  severity: 'warning',
  help: relabelHelp,
  *run(list) {
    for (const [index, written] of list.rules.entries()) {
      const { action } = written.rule;
      if ((action === 'keep' || action === 'drop') && written.rule.sourceLabels.length > 0) {
        const problem = impossibleValue(list, written, index) ?? contradiction(list, written, index) ?? dropsAll(list, written);
        yield* problem ? [problem] : [];
      }
    }
  },
};

function impossibleValue({ rules, names, span: evidence, stage }: RelabelList, written: WrittenRule, index: number): Problem | undefined {
  const { action, regex, sourceLabels } = written.rule;
  const [label = ''] = sourceLabels;
  const values = sourceLabels.length === 1 && stage === 'targets' ? knownValues(label) : undefined;
  const isOwn = !rules.slice(0, index).some((earlier) => maySet(earlier, label));
  if (!values || !isOwn || [...values, ''].some((value) => re2Matches(regex, value) !== false)) {
    return undefined;
  }
  const span = valueSpan(written.mapping, names.regex);
  const outcome = action === 'keep' ? t('this rule drops everything') : t('this rule drops nothing');
  const known = values.map((value) => `\`${value}\``).join(', ');
  const message = t('`{0}` is never `{1}`: {2} — write one of {3}', label, regex, outcome, known);
  return { span, message, evidence, fixes: fixesOf(values, regex, span) };
}

/** The same value in other letters. */
function fixesOf(values: readonly string[], regex: string, at: Problem['span']): readonly Fix[] {
  return values
    .filter((value) => value.toLowerCase() === regex.toLowerCase())
    .map((value) => ({ title: t('Change to `{0}`', value), edits: [{ at, text: /^(?:true|false)$/.test(value) ? `'${value}'` : value }] }));
}

/** An earlier `keep` on the same labels leaves plain values alone, and this rule takes none of them. */
function contradiction({ rules, names, span: evidence }: RelabelList, written: WrittenRule, index: number): Problem | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const earlier = rules[at];
    if (!earlier || written.rule.sourceLabels.some((label) => maySet(earlier, label) || removes(earlier, label))) {
      return undefined;
    }
    if (earlier.rule.action === 'keep' && looksAtTheSame(earlier, written) && excludes(earlier, written)) {
      return {
        span: valueSpan(written.mapping, names.regex),
        message: t(
          'Nothing is left after this rule: an earlier one keeps `{0}` only — remove one of them, or join them',
          earlier.rule.regex,
        ),
        evidence,
        related: [{ at: valueSpan(earlier.mapping, names.regex), message: t('What is kept before') }],
      };
    }
  }
  return undefined;
}

function looksAtTheSame({ rule: a }: WrittenRule, { rule: b }: WrittenRule): boolean {
  return a.sourceLabels.join() === b.sourceLabels.join() && a.separator === b.separator;
}

function excludes({ rule: earlier }: WrittenRule, { rule: later }: WrittenRule): boolean {
  const wanted = later.action === 'keep';
  const left = literalAlternatives(earlier.regex);
  if (left) {
    return left.every((value) => re2Matches(later.regex, value) === !wanted);
  }
  const kept = wanted ? literalAlternatives(later.regex) : undefined;
  return kept?.every((value) => re2Matches(earlier.regex, value) === false) ?? false;
}

function dropsAll({ names, span: evidence }: RelabelList, { mapping, rule }: WrittenRule): Problem | undefined {
  return rule.action === 'drop' && /^\(?\.\*\)?$/.test(rule.regex)
    ? { span: firstKeySpan(mapping), message: t('This rule drops everything — narrow `{0}`', names.regex), evidence }
    : undefined;
}
