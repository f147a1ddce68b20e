import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { receiverReferences, unusedDefinitions } from '../references.ts';

/** A receiver that no route sends to gets nothing. */
export const unusedReceiver: TypeCheck = {
  code: 'unused-receiver',
  severity: 'information',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#receiver',
  type: 'Config',
  run: (config) =>
    unusedDefinitions(config, receiverReferences(config), (name) =>
      t('No route sends to the receiver `{0}`: name it in a route, or remove it', name),
    ),
};
