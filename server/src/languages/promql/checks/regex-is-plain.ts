import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Edit } from '#core/problem.ts';
import { quoteString } from '../lexer/go-quote.ts';
import { isPattern, selectorsIn, type WholeMatcher } from '../matchers/matchers.ts';
import { plainText } from '../matchers/pattern.ts';
import type { PromqlModel } from '../model.ts';

/** A pattern without anything that makes it one. */
export const regexIsPlain: Check<PromqlModel> = {
  code: 'regex-is-plain',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { matchers } of selectorsIn(model)) {
      for (const matcher of matchers.filter(isPattern)) {
        const text = plainText(matcher.value.text);
        if (text !== undefined) {
          const operator = matcher.operator === '=~' ? '=' : '!=';
          yield {
            span: matcher.span,
            message: t('This pattern takes one text only: `{0}` says the same', operator),
            fixes: [{ title: t('Change to `{0}`', operator), edits: comparePlainly(matcher, operator, text) }],
          };
        }
      }
    }
  },
};

function comparePlainly({ operatorSpan, value }: WholeMatcher, operator: string, text: string): readonly Edit[] {
  const change: Edit = { at: operatorSpan, text: operator };
  return text === value.text ? [change] : [change, { at: value.span, text: quoteString(text) }];
}
