import { fieldValue, firstKeySpan, keySpan, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { prometheusNames, type RelabelNames, relabelActions, relabelHelp } from './relabel-type.ts';

/**
 * What Prometheus demands of a relabel rule beyond the form of its fields: each action has fields it needs and fields it refuses.
 * `type` is the schema's name of the rule.
 */
export function relabelCheck(type = 'RelabelConfig', names: RelabelNames = prometheusNames): TypeCheck {
  return {
    code: 'relabel-rule',
    severity: 'error',
    help: relabelHelp,
    type,
    *run(rule) {
      const action = (textOf(rule, names.action) || 'replace').toLowerCase();
      if (Object.hasOwn(relabelActions, action) && !isUnfinished(rule)) {
        yield* faultsOf({ rule, names, action });
      }
    },
  };
}

interface Rule {
  readonly rule: YamlMapping;
  readonly names: RelabelNames;
  readonly action: string;
}

const needTarget = new Set(['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal']);
const refuseReplacement = new Set(['lowercase', 'uppercase']);

function* faultsOf(about: Rule): Generator<Problem> {
  const { rule, names, action } = about;
  const modulus = textOf(rule, names.modulus);
  if (action === 'hashmod' && (modulus === undefined || /^0+$/.test(modulus))) {
    yield missing(about, names.modulus, 'relabel configuration for hashmod requires non-zero modulus');
  }
  const target = textOf(rule, names.targetLabel) ?? '';
  if (needTarget.has(action) && target === '') {
    yield missing(about, names.targetLabel, `relabel configuration for ${action} action requires 'target_label' value`);
  } else if (needTarget.has(action) && !isTarget(target, action === 'replace')) {
    yield invalid(about, names.targetLabel, target);
  }
  const replacement = textOf(rule, names.replacement);
  if (refuseReplacement.has(action) && replacement !== undefined && replacement !== '$1') {
    yield { span: keySpan(rule, names.replacement), message: `'replacement' can not be set for ${action} action — ${t('remove it')}` };
  }
  if (action === 'labelmap' && replacement !== undefined && !isTarget(replacement, true)) {
    yield invalid(about, names.replacement, replacement);
  }
  yield* superfluous(about);
}

/** With UTF-8 names any text names a label, but `$`, `{` and `}` have to make a reference to a group. */
function isTarget(name: string, references: boolean): boolean {
  return references ? /^(?:[^${}]|\$\{[^${}]+\}|\$[^${}])+$/s.test(name) : name !== '';
}

function missing({ rule }: Rule, field: string, said: string): Problem {
  const span = fieldValue(rule, field) ? valueSpan(rule, field) : firstKeySpan(rule);
  return { span, message: `${said} — ${t('add `{0}`', field)}`, evidence: rule.span };
}

function invalid({ rule, action }: Rule, field: string, value: string): Problem {
  const message = `${JSON.stringify(value)} is invalid '${field}' for ${action} action — ${t('write a label name, with groups as `${1}`')}`;
  return { span: valueSpan(rule, field), message };
}

/** The fields that an action refuses, unless they hold their default. */
function* superfluous({ rule, names, action }: Rule): Generator<Problem> {
  const refused = refusedBy(action, names);
  if (!refused) {
    return;
  }
  for (const [field, preset] of refused.fields) {
    const value = fieldValue(rule, field);
    if (value && !(value.kind === 'scalar' && value.value === preset)) {
      yield {
        span: keySpan(rule, field),
        message: `${action} action requires only ${refused.only}, and no other fields — ${t('remove `{0}`', field)}`,
      };
    }
  }
}

/** The fields with the value that Prometheus cannot tell from absence. */
function refusedBy(action: string, names: RelabelNames) {
  const common: readonly (readonly [string, string | undefined])[] = [
    [names.modulus, '0'],
    [names.separator, ';'],
    [names.replacement, '$1'],
  ];
  if (action === 'keepequal' || action === 'dropequal') {
    return { only: `'${names.sourceLabels}' and \`${names.targetLabel}\``, fields: [[names.regex, undefined] as const, ...common] };
  }
  if (action === 'labeldrop' || action === 'labelkeep') {
    return { only: `'${names.regex}'`, fields: [[names.sourceLabels, undefined] as const, [names.targetLabel, ''] as const, ...common] };
  }
  return undefined;
}
