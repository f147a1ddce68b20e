import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** A TLS client that takes any certificate. */
export const insecureTls: TypeCheck = {
  code: 'insecure-tls',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config',
  type: 'TLSConfig',
  *run(tls) {
    if (/^(?:true|y|yes|on)$/i.test(textOf(tls, 'insecure_skip_verify') ?? '')) {
      const message = t(
        'Any certificate is taken: whoever stands in between can read and change what is sent — name the authority in `ca_file`',
      );
      yield { span: valueSpan(tls, 'insecure_skip_verify'), message };
    }
  },
};
