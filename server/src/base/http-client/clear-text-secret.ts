import { standsForAnother } from '#base/schema/go-scalars.ts';
import { isSet, itemsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { ObjectType, TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';

/** Secrets that stand in the configuration itself, wherever the tables know a field to hold one. */
export function clearTextSecrets(types: Readonly<Record<string, ObjectType>>): readonly TypeCheck[] {
  return Object.entries(types)
    .map(([type, { fields }]) => ({ type, fields, names: Object.keys(fields).filter((name) => fields[name]?.type.endsWith('secret')) }))
    .filter(({ names }) => names.length > 0)
    .map(({ type, fields, names }) => ({
      code: 'clear-text-secret',
      severity: 'information',
      help: 'https://prometheus.io/docs/operating/security/#secrets',
      type,
      *run(node) {
        for (const name of names) {
          yield* secretFaults(
            node,
            name,
            [`${name}_file`, `${name}_path`, 'files'].find((sibling) => Object.hasOwn(fields, sibling)),
          );
        }
      },
    }));
}

function* secretFaults(node: YamlMapping, name: string, sibling: string | undefined): Generator<Problem> {
  for (const span of writtenSecrets(node, name)) {
    const advice =
      sibling === undefined ? t('keep it out of version control') : t('keep it in a file of its own and name that in `{0}`', sibling);
    yield { span, message: t('A secret in clear text: whoever reads this file knows it — {0}', advice) };
  }
}

function writtenSecrets(node: YamlMapping, name: string): readonly Span[] {
  const items = itemsOf(node, name);
  if (items.length > 0) {
    return items.flatMap((item) => (item.kind === 'scalar' && isClear(item.value) ? [item.span] : []));
  }
  return isSet(node, name) && isClear(textOf(node, name) ?? '') ? [valueSpan(node, name)] : [];
}

/** A reference to the environment, a template and a mark to be filled in are no secrets; neither is what one stands within. */
function isClear(value: string): boolean {
  return value !== '' && !standsForAnother(value) && !/\$\{[^}]*\}|\$\([^)]*\)|\{\{|\$__|ENC\[|^\*+$|^x+$/.test(value);
}
