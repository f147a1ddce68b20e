import { minutesOfDay } from '#base/notification/time-ranges.ts';
import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** A span of a day ends after it began: one over midnight is two. */
export const timeRange: TypeCheck = {
  code: 'time-range',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#time_interval_spec',
  type: 'TimeRange',
  *run(range) {
    const start = minutesOfDay(textOf(range, 'start_time') ?? '');
    const end = minutesOfDay(textOf(range, 'end_time') ?? '');
    if (start !== undefined && end !== undefined && start >= end) {
      const advice = t('for a span over midnight write two: one up to `24:00`, one from `00:00`');
      yield { span: valueSpan(range, 'end_time'), message: `start time cannot be equal or greater than end time — ${advice}` };
    }
  },
};
