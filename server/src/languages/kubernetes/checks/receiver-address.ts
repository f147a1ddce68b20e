import { fieldValue, firstKeySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import { t } from '#core/l10n.ts';

interface Demand {
  readonly type: string;
  /** One of them has to be there. */
  readonly fields: readonly [string, ...string[]];
  /** The operator's words. */
  readonly said: string;
}

const demands: readonly Demand[] = [
  { type: 'EmailConfig', fields: ['to'], said: "missing 'to' address" },
  { type: 'PagerdutyConfig', fields: ['routingKey', 'serviceKey'], said: "one of 'routingKey' or 'serviceKey' is required" },
  { type: 'PushoverConfig', fields: ['userKey', 'userKeyFile'], said: 'one of userKey or userKeyFile must be configured' },
  { type: 'PushoverConfig', fields: ['token', 'tokenFile'], said: 'one of token or tokenFile must be configured' },
  { type: 'TelegramConfig', fields: ['botToken', 'botTokenFile'], said: 'mandatory field botToken or botTokenfile is empty' },
  { type: 'WebhookConfig', fields: ['url', 'urlSecret'], said: "one of 'url' or 'urlSecret' must be specified" },
];

/** Receivers of an AlertmanagerConfig that do not say where to send: the schema lets them pass, the operator refuses them. */
export const receiverAddress: readonly TypeCheck[] = demands.map(({ type, fields, said }) => ({
  code: 'receiver-address',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1beta1.Receiver',
  type,
  *run(receiver) {
    if (!isUnfinished(receiver) && !fields.some((field) => fieldValue(receiver, field))) {
      yield { span: firstKeySpan(receiver), message: `${said} — ${t('add `{0}`', fields[0])}`, evidence: receiver.span };
    }
  },
}));
