import { schemaChecks } from '#base/schema/checks.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { ruleSchema } from '../schema.ts';
import { absentWithoutFor } from './absent-without-for.ts';
import { duplicateGroup } from './duplicate-group.ts';
import { duplicateRule } from './duplicate-rule.ts';
import { externalLabel } from './external-label.ts';
import { forShorterThanInterval } from './for-shorter-than-interval.ts';
import { legacyName } from './legacy-name.ts';
import { recordName } from './record-name.ts';
import { recordingRuleField } from './recording-rule-field.ts';
import { recordingRuleName } from './recording-rule-name.ts';
import { ruleKind } from './rule-kind.ts';
import { ruleLabelName } from './rule-label-name.ts';
import { ruleOrder } from './rule-order.ts';
import { shadowedAlert } from './shadowed-alert.ts';

/** Everything that is checked in a rule file. */
export const ruleChecks: readonly Check<YamlModel>[] = [
  ...schemaChecks(
    ruleSchema,
    [
      ruleKind,
      recordingRuleField,
      recordName,
      recordingRuleName,
      ...ruleLabelName,
      duplicateGroup,
      duplicateRule,
      shadowedAlert,
      ruleOrder,
      forShorterThanInterval,
      absentWithoutFor,
    ],
    { help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/' },
  ),
  legacyName,
  externalLabel,
];
