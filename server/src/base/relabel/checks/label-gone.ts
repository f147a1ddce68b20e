import { isTargetOnly, labelsRead, maySet } from '#base/relabel/label-flow.ts';
import { sourceLabelSpan } from '#base/relabel/read-rules.ts';
import type { RelabelListCheck } from '#base/relabel/relabel-list.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { valueSpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';

/** What a discovery tells and where a target is scraped are labels of targets alone: samples and alerts do not have them. */
export const labelGone: RelabelListCheck = {
  code: 'label-gone',
  severity: 'warning',
  help: relabelHelp,
  *run({ rules, names, stage, span: evidence }) {
    if (stage === 'targets' || stage === 'alertmanagers') {
      return;
    }
    for (const [index, written] of rules.entries()) {
      const { action, regex, targetLabel } = written.rule;
      const isKnown = (label: string): boolean => !isTargetOnly(label) || rules.slice(0, index).some((earlier) => maySet(earlier, label));
      const gone = labelsRead(written).find((label) => !isKnown(label));
      if (gone !== undefined) {
        const message = t('`{0}` is gone here: only targets have it — copy it to a label of its own when targets are relabelled', gone);
        yield { span: sourceLabelSpan(written, names, gone), message, evidence };
      }
      if (action === 'labelmap' && /^\^?__meta_/.test(regex)) {
        const message = t('Labels that begin with `__meta_` are gone here: only targets have them — do this when targets are relabelled');
        yield { span: valueSpan(written.mapping, names.regex), message, evidence };
      }
      if (decides.has(targetLabel) && (action === 'replace' || action === 'hashmod')) {
        const message = t('`{0}` decides nothing here: the target is scraped already — set it when targets are relabelled', targetLabel);
        yield { span: valueSpan(written.mapping, names.targetLabel), message, evidence };
      }
    }
  },
};

const decides: ReadonlySet<string> = new Set([
  '__address__',
  '__scheme__',
  '__metrics_path__',
  '__scrape_interval__',
  '__scrape_timeout__',
]);
