import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** A share of the disk is a percentage. */
export const retention: TypeCheck = {
  code: 'retention',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tsdb',
  type: 'TSDBRetentionConfig',
  *run(limits) {
    const percentage = Number(textOf(limits, 'percentage') ?? 0);
    if (percentage < 0 || percentage > 100) {
      const message = `'storage.tsdb.retention.percentage' must be in the range [0, 100] — ${t('write a number from 0 to 100')}`;
      yield { span: valueSpan(limits, 'percentage'), message };
    }
  },
};
