import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { selectorsIn, type WholeMatcher } from '../matchers/matchers.ts';
import { takesEverythingWritten, takesNothingWritten } from '../matchers/pattern.ts';
import type { PromqlModel } from '../model.ts';

/** A pattern that only asks whether a series has the label. */
export const emptyMatcher: Check<PromqlModel> = {
  code: 'empty-matcher',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { matchers } of selectorsIn(model)) {
      for (const matcher of matchers) {
        const operator = plainOperator(matcher);
        if (operator !== undefined) {
          const { operatorSpan, value, span } = matcher;
          const replacement = `${operator}""`;
          yield {
            span,
            message:
              operator === '='
                ? t('This takes only the series without `{0}`: `{1}` says it plainly', matcher.label.text, replacement)
                : t('This takes all series with `{0}`: `{1}` says it plainly', matcher.label.text, replacement),
            fixes: [
              {
                title: t('Change to `{0}`', replacement),
                edits: [{ at: { start: operatorSpan.start, end: value.span.end }, text: replacement }],
              },
            ],
          };
        }
      }
    }
  },
};

/** `=~".+"` is left in peace: many write it so. */
function plainOperator({ operator, value }: WholeMatcher): '=' | '!=' | undefined {
  if (operator === '=~' && takesNothingWritten(value.text)) {
    return '=';
  }
  if (operator !== '!~') {
    return undefined;
  }
  return takesNothingWritten(value.text) ? '!=' : takesEverythingWritten(value.text) ? '=' : undefined;
}
