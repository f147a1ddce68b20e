import { isSet, keySpan, removeField, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** The old `regex` of a matcher of an AlertmanagerConfig, which has no effect beside the `matchType` that replaces it. */
export const ignoredRegex: TypeCheck = {
  code: 'ignored-regex',
  severity: 'warning',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.Matcher',
  type: 'Matcher',
  *run(matcher, { text }) {
    if (isSet(matcher, 'matchType') && textOf(matcher, 'regex') === 'true') {
      yield {
        span: keySpan(matcher, 'regex'),
        message: t('`{0}` is ignored beside `{1}` — remove one of them', 'regex', 'matchType'),
        fixes: removeField(text, matcher, 'regex', t('Remove `{0}`', 'regex')),
      };
    }
  },
};
