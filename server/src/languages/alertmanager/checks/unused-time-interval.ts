import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { intervalReferences, unusedDefinitions } from '../references.ts';

/** A time interval that no route names does nothing. */
export const unusedTimeInterval: TypeCheck = {
  code: 'unused-time-interval',
  severity: 'information',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#time_interval',
  type: 'Config',
  run: (config) =>
    unusedDefinitions(config, intervalReferences(config), (name) =>
      t('No route is muted or active in the time interval `{0}`: name it in a route, or remove it', name),
    ),
};
