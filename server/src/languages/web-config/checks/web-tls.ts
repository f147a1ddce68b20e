import { firstKeySpan, isSet, itemsOf, keySpan, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import { t } from '#core/l10n.ts';

/** TLS needs a certificate and a key; asking clients for certificates needs a policy. */
export const webTls: TypeCheck = {
  code: 'web-tls',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/https/',
  type: 'TLSConfig',
  *run(tls) {
    const has = (...names: readonly string[]): boolean => names.some((name) => isSet(tls, name));
    const isOn = has('cert', 'cert_file', 'key', 'key_file', 'client_ca', 'client_ca_file', 'client_auth_type');
    if (isOn && !isUnfinished(tls)) {
      for (const name of ['cert', 'key'].filter((part) => !has(part, `${part}_file`))) {
        const message = `missing one of ${name} or ${name}_file — ${t('add `{0}`', `${name}_file`)}`;
        yield { span: firstKeySpan(tls), message, evidence: tls.span };
      }
    }
    const policy = textOf(tls, 'client_auth_type') || 'NoClientCert';
    const authority = ['client_ca_file', 'client_ca'].find((name) => isSet(tls, name));
    if (authority && policy === 'NoClientCert' && !isUnfinished(tls)) {
      const message = `client CA's have been configured without a Client Auth Policy — ${t('add `{0}`', 'client_auth_type: RequireAndVerifyClientCert')}`;
      yield { span: keySpan(tls, authority), message, evidence: tls.span };
    }
    if (
      itemsOf(tls, 'client_allowed_sans').length > 0 &&
      !['RequireAnyClientCert', 'RequireClientCert', 'RequireAndVerifyClientCert'].includes(policy)
    ) {
      const said = 'client_allowed_sans requires client_auth_type to be one of RequireAnyClientCert or RequireAndVerifyClientCert';
      yield {
        span: keySpan(tls, 'client_allowed_sans'),
        message: `${said} — ${t('otherwise a client may connect without a certificate')}`,
        evidence: tls.span,
      };
    }
  },
};
