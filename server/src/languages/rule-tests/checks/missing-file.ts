import { missingFile, missingFileCode } from '#base/schema/missing-file.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { rootsOf, textsOf } from '../tests.ts';

/** A rule file that is not there is passed over by promtool with a warning, and its alerts never fire. */
export const missingRuleFile: Check<YamlModel> = {
  code: missingFileCode,
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#test-file-format',
  looksOutside: true,
  *run(model, environment) {
    for (const scalar of rootsOf(model).flatMap((root) => textsOf(root, 'rule_files'))) {
      yield* missingFile(scalar, environment);
    }
  },
};
