import { mappingOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = {
  code: 'rule-label-name',
  severity: 'error',
  help: 'https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels',
} as const;

/** Labels of rules and groups may not be the metric's name, and no label or annotation may have an empty name. */
export const ruleLabelName: readonly TypeCheck[] = [
  {
    ...common,
    type: 'Rule',
    *run(rule) {
      yield* wrongNames(rule, 'labels', 'label');
      yield* wrongNames(rule, 'annotations', 'annotation');
    },
  },
  { ...common, type: 'RuleGroup', run: (group) => wrongNames(group, 'labels', 'label') },
];

function* wrongNames(owner: YamlMapping, field: string, what: 'label' | 'annotation'): Generator<Problem> {
  for (const { key } of mappingOf(owner, field)?.pairs ?? []) {
    if (key.kind === 'scalar' && !key.placeholder && (key.value === '' || (what === 'label' && key.value === '__name__'))) {
      const advice = key.value === '' ? t('give it a name') : t('`record` already names the metric');
      yield { span: key.span, message: `invalid ${what} name: ${key.value} — ${advice}` };
    }
  }
}
