import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { selectorsIn } from '../matchers/matchers.ts';
import { takesEverything } from '../matchers/pattern.ts';
import type { PromqlModel } from '../model.ts';

/** `!~".*"`, which no series passes. */
export const regexMatchesNothing: Check<PromqlModel> = {
  code: 'regex-matches-nothing',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { matchers } of selectorsIn(model)) {
      for (const { operator, value, span, label } of matchers) {
        if (operator === '!~' && takesEverything(value.text)) {
          yield {
            span,
            message: t('The pattern takes every value, so no series is left: write `{0}=""` for the series without the label', label.text),
          };
        }
      }
    }
  },
};
