import { missingFiles } from '#base/files/missing-file.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { ruleTestSchema } from '../schema.ts';
import { evalTime } from './eval-time.ts';
import { groupOrder } from './group-order.ts';
import { unknownAlert } from './unknown-alert.ts';
import { unknownGroup } from './unknown-group.ts';

const help = 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/';

/** Everything that is checked in unit tests of rules. */
export const ruleTestChecks: readonly Check<YamlModel>[] = [
  ...schemaChecks(ruleTestSchema, [groupOrder, evalTime, ...missingFiles(ruleTestSchema.types, `${help}#test-file-format`)], { help }),
  unknownAlert,
  unknownGroup,
];
