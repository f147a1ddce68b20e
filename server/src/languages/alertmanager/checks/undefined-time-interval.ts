import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { intervalReferences, undefinedUses } from '../references.ts';

/** Routes are muted or active in time intervals that the same file defines. */
export const undefinedTimeInterval: TypeCheck = {
  code: 'undefined-time-interval',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#time_interval',
  type: 'Config',
  run: (config, { text }) =>
    undefinedUses(
      { text, config },
      intervalReferences(config),
      (name) => `undefined time interval ${name} used in route`,
      t('define it under `time_intervals`'),
    ),
};
