import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { selectorsIn, type WholeMatcher } from '../matchers/matchers.ts';
import type { PromqlModel } from '../model.ts';
import { removeMatcher } from '../repairs/remove-matcher.ts';

/** The same matcher twice in a selector. */
export const duplicateMatcher: Check<PromqlModel> = {
  code: 'duplicate-matcher',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { selector, matchers } of selectorsIn(model)) {
      const first = new Map<string, WholeMatcher>();
      for (const matcher of matchers) {
        const key = JSON.stringify([matcher.label.text, matcher.operator, matcher.value.text]);
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, matcher);
        } else {
          yield {
            span: matcher.span,
            evidence: { start: earlier.span.start, end: matcher.span.end },
            message: t('The selector has this matcher twice — remove one of them'),
            related: [{ at: earlier.span, message: t('The same matcher') }],
            fixes: [{ title: t('Remove the matcher'), edits: [removeMatcher(selector, matcher)] }],
            tag: 'unnecessary',
          };
        }
      }
    }
  },
};
