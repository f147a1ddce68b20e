import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { receiverReferences, undefinedUses } from '../references.ts';

/** Routes send to receivers that the same file defines. */
export const undefinedReceiver: TypeCheck = {
  code: 'undefined-receiver',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Config',
  run: (config, { text }) =>
    undefinedUses(
      { text, config },
      receiverReferences(config),
      (name) => `undefined receiver ${name} used in route`,
      t('define it under `receivers`'),
    ),
};
