import type { YamlModel } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { factsUnderTest, rootsOf, textsOf } from '../tests.ts';
import { unknownName } from '../unknown-name.ts';

/** A group in the order of evaluation that no rule file has, so that it orders nothing. */
export const unknownGroup: Check<YamlModel> = {
  code: 'unknown-group',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#test-file-format',
  looksOutside: true,
  *run(model, environment) {
    for (const root of rootsOf(model)) {
      const known = factsUnderTest(root, 'rule-group', environment);
      for (const name of known ? textsOf(root, 'group_eval_order') : []) {
        yield* unknownName(name, known ?? [], (near) => message(name.value, near));
      }
    }
  },
};

function message(name: string, near: string | undefined): string {
  return near === undefined
    ? t('No group of `rule_files` is called `{0}`: name one that is there, or add its file', name)
    : t('No group of `rule_files` is called `{0}`: write `{1}` if you mean that', name, near);
}
