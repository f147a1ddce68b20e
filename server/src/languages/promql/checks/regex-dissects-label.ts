import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { isPattern, selectorsIn } from '../matchers/matchers.ts';
import type { PromqlModel } from '../model.ts';

/** `job=~"shop_.+_production"`: several things packed into one label, which a pattern has to take apart. The name of a job is ours to choose. */
export const regexDissectsLabel: Check<PromqlModel> = {
  code: 'regex-dissects-label',
  severity: 'hint',
  help: 'https://prometheus.io/docs/practices/naming/#labels',
  *run(model) {
    for (const { matchers } of selectorsIn(model)) {
      for (const matcher of matchers.filter(isPattern)) {
        if (matcher.label.text === 'job' && holdsGap.test(matcher.value.text)) {
          yield {
            span: matcher.value.span,
            evidence: matcher.span,
            message: t('This pattern takes the name of a job apart: give its parts labels of their own by relabelling, and match those'),
          };
        }
      }
    }
  },
};

/** A wildcard between two plain texts that are set off by `_`, `-` and the like. */
const holdsGap = /^\^?[\w-]+[-_]\.[+*]\??[-_][\w-]+\$?$/;
