import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import { itemsOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { sampledStretch } from '#base/series-values/expand.ts';
import { readSeriesValues } from '#base/series-values/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { goDuration, intervalOf } from '../times.ts';

/** An expression that is to yield something at a time for which none of the series it reads has a sample. */
export const evalTime: TypeCheck = {
  code: 'eval-time',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#promql_test_case',
  type: 'TestGroup',
  *run(test, { ancestors }) {
    const series = seriesOf(test, intervalOf([...ancestors, test]));
    for (const query of series.length > 0 ? mappingsOf(test, 'promql_expr_test') : []) {
      const time = durationMilliseconds(textOf(query, 'eval_time') ?? '0') ?? 0;
      const read = itemsOf(query, 'exp_samples').length > 0 ? seriesRead(textOf(query, 'expr') ?? '', series) : [];
      const [first] = read;
      if (first && read.every(({ end }) => time > end + lookback)) {
        const message = t(
          'The samples of `{0}` end at {1}, and Prometheus looks back {2}: at {3} it finds none of them',
          first.name,
          goDuration(Math.max(...read.map(({ end }) => end))),
          durationInWords(lookback),
          goDuration(time),
        );
        yield { span: valueSpan(query, 'eval_time'), message };
      } else if (first && read.every(({ begin }) => time < begin)) {
        const begin = goDuration(Math.min(...read.map((one) => one.begin)));
        const message = t('The samples of `{0}` begin at {1}: at {2} Prometheus finds none of them', first.name, begin, goDuration(time));
        yield { span: valueSpan(query, textOf(query, 'eval_time') === undefined ? 'expr' : 'eval_time'), message };
      }
    }
  },
};

/** Milliseconds; the default, which unit tests use. */
const lookback = 300_000;

interface TestedSeries {
  readonly name: string;
  /** When its first and its last sample are, in milliseconds. */
  readonly begin: number;
  readonly end: number;
}

function seriesOf(test: YamlMapping, interval: number): readonly TestedSeries[] {
  return mappingsOf(test, 'input_series').flatMap((series) => {
    const [, name] = /^\s*([a-zA-Z_:][\w:]*)\s*(?:\{|$)/.exec(textOf(series, 'series') ?? '') ?? [];
    const values = readSeriesValues(textOf(series, 'values') ?? '');
    const { first, last } = sampledStretch(values);
    return name === undefined || values.fault || first === undefined || last === undefined
      ? []
      : [{ name, begin: first * interval, end: last * interval }];
  });
}

/** Read as text, since this language does not know PromQL: nothing where the expression may yield something without samples of now. */
function seriesRead(expression: string, series: readonly TestedSeries[]): readonly TestedSeries[] {
  if (/[[@"'`]|\b(?:offset|or|unless|absent|scalar|vector|time|ALERTS)\b/i.test(expression)) {
    return [];
  }
  const words = new Set(expression.match(/[a-zA-Z_:][\w:]*/g));
  return series.filter(({ name }) => words.has(name));
}
