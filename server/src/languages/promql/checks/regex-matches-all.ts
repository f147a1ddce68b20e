import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { selectorsIn } from '../matchers/matchers.ts';
import { takesEverything } from '../matchers/pattern.ts';
import type { PromqlModel } from '../model.ts';
import { removeMatcher } from '../repairs/remove-matcher.ts';

/** `=~".*"`, which also takes the series that lack the label. */
export const regexMatchesAll: Check<PromqlModel> = {
  code: 'regex-matches-all',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { selector, matchers } of selectorsIn(model)) {
      for (const matcher of matchers) {
        if (matcher.operator === '=~' && takesEverything(matcher.value.text)) {
          yield {
            span: matcher.span,
            message: t('This takes all series, also those without `{0}`: remove it, or ask for a value by `.+`', matcher.label.text),
            fixes: [
              { title: t('Remove the matcher'), edits: [removeMatcher(selector, matcher)] },
              { title: t('Change to `{0}`', '=~".+"'), edits: [{ at: matcher.value.span, text: '".+"' }] },
            ],
            tag: 'unnecessary',
          };
        }
      }
    }
  },
};
