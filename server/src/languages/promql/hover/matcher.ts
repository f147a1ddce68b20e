import { t, translatable } from '#core/l10n.ts';
import { insideCode } from '#core/plain-markdown.ts';
import type { Matcher, MatchOperator } from '../tree.ts';
import { regexInWords } from './regex-words.ts';

const readings: Readonly<Record<MatchOperator, string>> = {
  '=': translatable('Series whose label `{0}` is `{1}`'),
  '!=': translatable('Series whose label `{0}` is not `{1}`'),
  '=~': translatable('Series whose label `{0}` fits the regular expression `{1}` as a whole'),
  '!~': translatable('Series whose label `{0}` does not fit the regular expression `{1}`'),
};

/** A matcher in words, with its pattern part by part; undefined while it is half-typed. */
export function describeMatcher({ label, operator, value }: Matcher): string | undefined {
  if (operator === undefined || value === undefined) {
    return undefined;
  }
  if (value.text === '' && (operator === '=' || operator === '!=')) {
    return operator === '='
      ? t('Series without the label `{0}`', insideCode(label.text))
      : t('Series with the label `{0}`', insideCode(label.text));
  }
  const reading = t(readings[operator], insideCode(label.text), insideCode(value.text));
  const parts = operator.endsWith('~') ? regexInWords(value.text) : undefined;
  return parts === undefined ? reading : `${reading}\n\n${parts}`;
}
