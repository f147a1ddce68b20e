import type { SeriesValues } from '#base/series-values/model.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';

/** What Prometheus's parser refuses in the samples of a series, in its words. */
export const seriesValuesSyntax: Check<SeriesValues> = {
  code: 'series-values-syntax',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series',
  *run({ fault }) {
    if (fault) {
      const { span, message, advice } = fault;
      const evidence = { start: 0, end: span.end };
      yield { span, message: advice === undefined ? message : `${message} — ${t(advice)}`, evidence };
    }
  },
};
