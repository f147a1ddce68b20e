import { mappingOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { receiverReferences, unusedDefinitions } from '../references.ts';

/** A receiver that no route sends to gets nothing. */
export const unusedReceiver: TypeCheck = {
  code: 'unused-receiver',
  severity: 'information',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#receiver',
  type: 'Config',
  *run(config) {
    for (const receiver of mappingOf(config, 'route') ? unusedDefinitions(receiverReferences(config)) : []) {
      const message = t('No route sends to the receiver `{0}`: name it in a route, or remove it', receiver.value);
      yield { span: receiver.span, message, evidence: config.span, tag: 'unnecessary' };
    }
  },
};
