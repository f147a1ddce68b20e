import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { textsOf } from '../tests.ts';

/** A group has one place in the order. */
export const groupOrder: TypeCheck = {
  code: 'duplicate-group',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#test-file-format',
  type: 'UnitTestFile',
  *run(root) {
    const first = new Map<string, YamlScalar>();
    for (const scalar of textsOf(root, 'group_eval_order')) {
      const earlier = first.get(scalar.value);
      if (earlier) {
        const message = `group name repeated in evaluation order: ${scalar.value} — ${t('keep one of them')}`;
        yield { span: scalar.span, message, related: [{ at: earlier.span, message: t('The first of this name') }] };
      }
      first.set(scalar.value, earlier ?? scalar);
    }
  },
};
