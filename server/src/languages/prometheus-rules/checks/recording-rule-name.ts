import { durationMilliseconds } from '#base/duration/duration.ts';
import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { bareExpression } from '../bare-expression.ts';

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
    } else if (/^\w+$/.test(name) && aggregates.test(bareExpression(textOf(rule, 'expr') ?? ''))) {
      yield { span, message: t('By habit a recorded aggregation is named `level:metric:operations`, such as `job:errors:rate5m`') };
    } else {
      const message = wrongRange(name, bareExpression(textOf(rule, 'expr') ?? ''));
      yield* message === undefined ? [] : [{ span, message }];
    }
  },
};

/** The operation at the end of a name tells its range: `job:errors:rate5m`. Said only where the expression has one range, and another one. */
function wrongRange(name: string, expression: string): string | undefined {
  const [, operation = '', told = ''] = /:(?:[a-z_]+_)?(rate|irate|increase)(\d+(?:s|m|h|d|w))$/.exec(name) ?? [];
  const ranges = [...expression.matchAll(/\[\s*([^\]]*?)\s*\]/g)].map(([, range = '']) => durationMilliseconds(range));
  const [taken, ...others] = ranges;
  const isPlain = taken !== undefined && others.every((other) => other === taken) && operation !== '';
  return isPlain && durationMilliseconds(told) !== taken
    ? t('The name says `{0}`, but the expression looks at another range: let name and range agree', `${operation}${told}`)
    : undefined;
}

/** Read as text, since this language does not know PromQL. */
const aggregates = /(?:^|[^\w:])(?:sum|avg|min|max|count|quantile|stddev|stdvar|topk|bottomk)\s*(?:\(|(?:by|without)\b)/i;
