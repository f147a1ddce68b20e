import { removeField, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** Prometheus 3 and Alertmanager 0.27 speak the second version of the interface alone. */
export const alertmanagerVersion: TypeCheck = {
  code: 'alertmanager-version',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/migration/#alertmanager-v1-api',
  type: 'AlertmanagerConfig',
  *run(alertmanager, { text }) {
    if (textOf(alertmanager, 'api_version') === 'v1') {
      const fixes = [
        { title: t('Change to `{0}`', 'v2'), edits: [{ at: valueSpan(alertmanager, 'api_version'), text: 'v2' }] },
        ...removeField(text, alertmanager, 'api_version', t('Remove `{0}`', 'api_version')),
      ];
      const message = t('`v1` is gone since Prometheus 3.0 and Alertmanager 0.27, alerts do not arrive — write `v2`, or leave it out');
      yield { span: valueSpan(alertmanager, 'api_version'), message, fixes, tag: 'deprecated' };
    }
  },
};
