import { schemaChecks } from '#base/schema/checks.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { ruleTestSchema } from '../schema.ts';
import { evalTime } from './eval-time.ts';
import { groupOrder } from './group-order.ts';
import { missingRuleFile } from './missing-file.ts';
import { unknownAlert } from './unknown-alert.ts';
import { unknownGroup } from './unknown-group.ts';

/** Everything that is checked in unit tests of rules. */
export const ruleTestChecks: readonly Check<YamlModel>[] = [
  ...schemaChecks(ruleTestSchema, [groupOrder, evalTime], {
    help: 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/',
  }),
  missingRuleFile,
  unknownAlert,
  unknownGroup,
];
