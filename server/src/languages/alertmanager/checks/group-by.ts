import { itemsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';

/** Labels to group by: each once, or `...` alone. */
export const groupBy: TypeCheck = {
  code: 'group-by',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Route',
  *run(route) {
    const labels = itemsOf(route, 'group_by').filter((item) => item.kind === 'scalar');
    const wildcard = labels.find(({ value }) => value === '...');
    if (wildcard && labels.some(({ value }) => value !== '...')) {
      const advice = t('remove `...`, which keeps every alert apart, or the other labels');
      yield { span: wildcard.span, message: `cannot have wildcard group_by (\`...\`) and other labels at the same time — ${advice}` };
    }
    const first = new Map<string, YamlScalar>();
    for (const label of labels.filter(({ value }) => value !== '...')) {
      const earlier = first.get(label.value);
      if (label.value === '' && !label.placeholder) {
        yield { span: label.span, message: `invalid label name "" in group_by list — ${t('name the label')}` };
      } else if (earlier) {
        const related = [{ at: earlier.span, message: t('`{0}` is first named here', label.value) }];
        yield { span: label.span, message: `duplicated label ${JSON.stringify(label.value)} in group_by — ${t('remove it')}`, related };
      }
      first.set(label.value, earlier ?? label);
    }
  },
};
