import type { TypeCheck } from '#base/schema/types.ts';
import { addressWithoutPort } from './checks/address-without-port.ts';
import { ignoredField } from './checks/ignored-field.ts';
import { keepsNothing } from './checks/keeps-nothing.ts';
import { labelGone } from './checks/label-gone.ts';
import { missingGroup } from './checks/missing-group.ts';
import { missingSourceLabels } from './checks/missing-source-labels.ts';
import { relabelOrder } from './checks/relabel-order.ts';
import { relabelWithoutEffect } from './checks/relabel-without-effect.ts';
import { unanchoredRegex } from './checks/unanchored-regex.ts';
import { unknownMetaLabel } from './checks/unknown-meta-label.ts';
import { relabelCheck } from './relabel-check.ts';
import { atPlaces, type RelabelListCheck, type RelabelPlace } from './relabel-list.ts';
import { atRules, type RelabelRuleCheck } from './relabel-rule-check.ts';
import { prometheusNames, type RelabelNames } from './relabel-type.ts';

const ruleChecks: readonly RelabelRuleCheck[] = [missingGroup, unanchoredRegex, missingSourceLabels, ignoredField];

const listChecks: readonly RelabelListCheck[] = [
  unknownMetaLabel,
  labelGone,
  keepsNothing,
  relabelOrder,
  relabelWithoutEffect,
  addressWithoutPort,
];

/** Everything that is checked of relabelling, wherever a format holds it. `type` is the schema's name of a rule. */
export function relabelChecks(
  places: readonly RelabelPlace[],
  type = 'RelabelConfig',
  names: RelabelNames = prometheusNames,
): readonly TypeCheck[] {
  return [
    relabelCheck(type, names),
    ...ruleChecks.map((check) => atRules(check, type, names)),
    ...listChecks.flatMap((check) => atPlaces(check, places)),
  ];
}
