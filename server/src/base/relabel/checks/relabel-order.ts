import { isTargetOnly, labelsRead, maySet, removes, setsByName } from '#base/relabel/label-flow.ts';
import { isOffered } from '#base/relabel/meta-labels.ts';
import { sourceLabelSpan, type WrittenRule } from '#base/relabel/read-rules.ts';
import type { RelabelList, RelabelListCheck } from '#base/relabel/relabel-list.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { firstKeySpan, valueSpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** Rules run from top to bottom: a label has to be set before a rule looks at it, and to be there as long as it is needed. */
export const relabelOrder: RelabelListCheck = {
  code: 'relabel-order',
  severity: 'warning',
  help: relabelHelp,
  *run(list) {
    for (const [index, written] of list.rules.entries()) {
      for (const label of labelsRead(written)) {
        const problem = usedAfterRemoval(list, written, label, index) ?? usedBeforeSet(list, written, label, index);
        yield* problem ? [problem] : [];
      }
      const needed = removesNeeded(list, written, index);
      yield* needed ? [needed] : [];
    }
  },
};

function usedAfterRemoval(
  { rules, names, span: evidence }: RelabelList,
  written: WrittenRule,
  label: string,
  index: number,
): Problem | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const earlier = rules[at];
    if (!earlier || maySet(earlier, label)) {
      return undefined;
    }
    if (removes(earlier, label)) {
      const message = t('`{0}` is removed by an earlier rule, so that it is empty here — use it before that rule', label);
      const related = [{ at: firstKeySpan(earlier.mapping), message: t('Removed here') }];
      return { span: sourceLabelSpan(written, names, label), message, evidence, related };
    }
  }
  return undefined;
}

function usedBeforeSet(list: RelabelList, written: WrittenRule, label: string, index: number): Problem | undefined {
  const { rules, names, owner } = list;
  const later = rules.slice(index + 1).find((rule) => setsByName(rule, label));
  const isSet = rules.slice(0, index + 1).some((rule) => maySet(rule, label));
  if (!later || isSet || !isAbsentAtFirst(list, label)) {
    return undefined;
  }
  const message = t('`{0}` is set by a later rule only, so that it is empty here — move that rule up', label);
  const related = [{ at: firstKeySpan(later.mapping), message: t('Set here') }];
  return { span: sourceLabelSpan(written, names, label), message, evidence: owner.span, related };
}

/** What targets have is known where their discoveries are; elsewhere temporary labels are promised to nobody else. */
function isAbsentAtFirst(list: RelabelList, label: string): boolean {
  if (list.stage !== 'targets') {
    return label.startsWith('__tmp');
  }
  const offered = list.offered();
  return offered !== undefined && label !== 'job' && !isTargetOnly(label) && !isOffered(label, offered.labels);
}

function removesNeeded({ rules, names, stage, span: evidence }: RelabelList, written: WrittenRule, index: number): Problem | undefined {
  const label = stage === 'targets' || stage === 'alertmanagers' ? '__address__' : stage === 'samples' ? '__name__' : undefined;
  if (label === undefined || !removes(written, label) || rules.slice(index + 1).some((later) => maySet(later, label))) {
    return undefined;
  }
  const span = valueSpan(written.mapping, names.regex);
  const outcome =
    label === '__name__'
      ? t('This rule removes `__name__`, and a sample without a name fails the scrape')
      : t('This rule removes `__address__`, and a target without an address is dropped');
  const advice = written.rule.action === 'labelkeep' ? t('add `{0}` to the pattern', `__.+`) : t('narrow the pattern');
  return { span, message: `${outcome} — ${advice}`, evidence };
}
