import { fieldValue, mappingsOf } from '#base/schema/read.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { factsUnderTest, rootsOf } from '../tests.ts';
import { unknownName } from '../unknown-name.ts';

/** An alert that no rule under test raises: its test can only fail, or succeed for the wrong reason. */
export const unknownAlert: Check<YamlModel> = {
  code: 'unknown-alert',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#alert_test_case',
  looksOutside: true,
  *run(model, environment) {
    for (const root of rootsOf(model)) {
      const known = factsUnderTest(root, 'alert', environment);
      for (const test of known ? mappingsOf(root, 'tests').flatMap((group) => mappingsOf(group, 'alert_rule_test')) : []) {
        const name = fieldValue(test, 'alertname');
        yield* name?.kind === 'scalar' ? unknownName(name, known ?? [], (near) => message(name.value, near)) : [];
      }
    }
  },
};

function message(name: string, near: string | undefined): string {
  return near === undefined
    ? t('No rule of `rule_files` raises `{0}`: name one that does, or add its file', name)
    : t('No rule of `rule_files` raises `{0}`: write `{1}` if you mean that', name, near);
}
