import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** A recording rule's name is a metric name, not a selector. */
export const recordName: TypeCheck = {
  code: 'record-name',
  severity: 'error',
  help: 'https://prometheus.io/docs/practices/rules/#naming',
  type: 'Rule',
  *run(rule) {
    const name = textOf(rule, 'record') ?? '';
    if (/[{}]/.test(name) && !/\{\{.*\}\}|\$\{/s.test(name)) {
      const message = `braces present in the recording rule name; should it be in expr?: ${name} — ${t('name the metric only, and add labels under `labels`')}`;
      yield { span: valueSpan(rule, 'record'), message };
    }
  },
};
