import { nearNames } from '#base/schema/near.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import type { Fact } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** Says of a name that it is none of those known, in the words of `say`, which is told the name that is nearly the same. */
export function* unknownName(
  { value, span, placeholder, style }: YamlScalar,
  known: readonly Fact[],
  say: (near: string | undefined) => string,
): Generator<Problem> {
  const name = value.trim();
  if (name === '' || placeholder || /\{\{|\$\{/.test(name) || known.some((fact) => fact.name.trim() === name)) {
    return;
  }
  const near = nearNames(name, new Set(known.map((fact) => fact.name.trim()))).slice(0, 3);
  const isPlain = style === 'plain' && near.every((other) => /^[\w:.-]+$/.test(other));
  const fixes = isPlain ? near.map((other) => ({ title: t('Change to `{0}`', other), edits: [{ at: span, text: other }] })) : [];
  yield { span, message: say(near[0]), ...(fixes.length > 0 && { fixes }) };
}
