import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';

/** Group names are the identity of a group within its file. */
export const duplicateGroup: TypeCheck = {
  code: 'duplicate-group',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group',
  type: 'RuleGroups',
  *run(file) {
    const first = new Map<string, YamlMapping>();
    for (const group of mappingsOf(file, 'groups')) {
      const name = textOf(group, 'name') ?? '';
      const earlier = first.get(name);
      if (earlier && name !== '') {
        const related = [{ at: valueSpan(earlier, 'name'), message: t('The first group of this name') }];
        const message = `groupname: "${name}" is repeated in the same file — ${t('rename one of them')}`;
        yield { span: valueSpan(group, 'name'), message, related };
      }
      first.set(name, earlier ?? group);
    }
  },
};
