import { labelsRead } from '#base/relabel/label-flow.ts';
import type { WrittenRule } from '#base/relabel/read-rules.ts';
import type { RelabelList, RelabelListCheck } from '#base/relabel/relabel-list.ts';
import { defaultRule } from '#base/relabel/relabel-rule.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { firstKeySpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';

/** Rules that leave every label as it is. */
export const relabelWithoutEffect: RelabelListCheck = {
  code: 'relabel-without-effect',
  severity: 'information',
  help: relabelHelp,
  *run(list) {
    for (const [index, written] of list.rules.entries()) {
      const why = mapsToItself(written) ?? copiesToItself(written) ?? dropsWhatGoes(list, written, index);
      if (why !== undefined) {
        yield { span: firstKeySpan(written.mapping), message: `${why} — ${t('remove the rule')}`, evidence: list.span, tag: 'unnecessary' };
      }
    }
  },
};

function mapsToItself({ rule }: WrittenRule): string | undefined {
  const isWhole = /^\^?\((?!\?)[^()]*\)\$?$/.test(rule.regex) && /^(?:\$1|\$\{1\})$/.test(rule.replacement);
  const isAll = /^(?:\$0|\$\{0\})$/.test(rule.replacement);
  return rule.action === 'labelmap' && (isWhole || isAll) ? t('This rule copies labels to their own names') : undefined;
}

function copiesToItself({ rule }: WrittenRule): string | undefined {
  const isPlain = rule.regex === defaultRule.regex && /^(?:\$1|\$\{1\})$/.test(rule.replacement);
  return rule.action === 'replace' && isPlain && rule.sourceLabels.join() === rule.targetLabel && rule.sourceLabels.length === 1
    ? t('This rule copies a label to its own name')
    : undefined;
}

/** Unless later rules look at what is left. */
function dropsWhatGoes({ rules, stage }: RelabelList, { rule }: WrittenRule, index: number): string | undefined {
  const isLast = !rules
    .slice(index + 1)
    .some((later) => later.rule.action === 'labelmap' || labelsRead(later).some((label) => label.startsWith('__')));
  return stage === 'targets' && rule.action === 'labeldrop' && isLast && /^\^?__[a-z]\w*(?:\.[*+])?\$?$/.test(rule.regex)
    ? t('Labels that begin with `__` are removed after relabelling anyway')
    : undefined;
}
