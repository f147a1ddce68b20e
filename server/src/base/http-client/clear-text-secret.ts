import { standsForAnother } from '#base/schema/go-scalars.ts';
import type { Field, ObjectType, TypeCheck } from '#base/schema/types.ts';
import type { YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** Secrets that stand in the configuration itself, wherever the tables know a field to hold one. */
export function clearTextSecrets(types: Readonly<Record<string, ObjectType>>): readonly TypeCheck[] {
  return Object.entries(types)
    .map(([type, { fields }]) => ({ type, secrets: secretsAmong(fields) }))
    .filter(({ secrets }) => secrets.size > 0)
    .map(({ type, secrets }) => ({
      code: 'clear-text-secret',
      severity: 'information',
      help: 'https://prometheus.io/docs/operating/security/#secrets',
      type,
      *run(node) {
        for (const pair of node.pairs) {
          const advice = secrets.get(keyText(pair) ?? '');
          yield* advice ? secretFaults(pair.value, advice()) : [];
        }
      },
    }));
}

/** The secrets by their names, each with what to do instead. */
function secretsAmong(fields: Readonly<Record<string, Field>>): ReadonlyMap<string, () => string> {
  const names = Object.keys(fields).filter((name) => fields[name]?.type.endsWith('secret'));
  return new Map(
    names.map((name) => {
      const file = [`${name}_file`, `${name}_path`, 'files'].find((sibling) => Object.hasOwn(fields, sibling));
      return [name, () => (file === undefined ? t('keep it out of version control') : t('keep it in a file and name that in `{0}`', file))];
    }),
  );
}

function* secretFaults(value: YamlNode, advice: string): Generator<Problem> {
  for (const item of value.kind === 'sequence' ? value.items : [value]) {
    if (item.kind === 'scalar' && isClear(item)) {
      yield { span: item.span, message: t('A secret in clear text: whoever reads this file knows it — {0}', advice) };
    }
  }
}

/** A reference to the environment, a template and a mark to be filled in are no secrets; neither is what one stands within. */
function isClear({ value, placeholder }: YamlScalar): boolean {
  return value !== '' && !placeholder && !standsForAnother(value) && !/\$\{[^}]*\}|\$\([^)]*\)|\{\{|\$__|ENC\[|^\*+$|^x+$/.test(value);
}
