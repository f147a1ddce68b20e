import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** The name of a recorded aggregation tells, by habit, its labels, its metric and what was done to it. */
export const recordingRuleName: TypeCheck = {
  code: 'recording-rule-name',
  severity: 'hint',
  help: 'https://prometheus.io/docs/practices/rules/#naming',
  type: 'Rule',
  *run(rule) {
    const name = textOf(rule, 'record')?.trim() ?? '';
    const span = valueSpan(rule, 'record');
    if (/^[\w:]*::[\w:]*$/.test(name)) {
      yield { span, message: t('A part of the name is empty: by habit it is `level:metric:operations`, such as `job:errors:rate5m`') };
    } else if (/^\w+$/.test(name) && aggregates.test(textOf(rule, 'expr') ?? '')) {
      yield { span, message: t('By habit a recorded aggregation is named `level:metric:operations`, such as `job:errors:rate5m`') };
    }
  },
};

/** Read as text, since this language does not know PromQL. */
const aggregates = /^[\s(]*(?:sum|avg|min|max|count|quantile|stddev|stdvar|topk|bottomk)\s*(?:\(|(?:by|without)\b)/i;
