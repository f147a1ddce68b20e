import { nearNames } from '#base/schema/near.ts';
import { mappingsOf } from '#base/schema/read.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import { allRoutes, nameScalar, namesIn } from './routes.ts';

/** Where a configuration defines what routes refer to, and where it refers to it. */
export interface References {
  readonly definitions: readonly YamlScalar[];
  readonly uses: readonly YamlScalar[];
}

/** The receivers. */
export function receiverReferences(config: YamlMapping): References {
  return {
    definitions: mappingsOf(config, 'receivers').flatMap((receiver) => nameScalar(receiver, 'name') ?? []),
    uses: allRoutes(config).flatMap(({ node }) => nameScalar(node, 'receiver') ?? []),
  };
}

/** The time intervals, those of the deprecated list too. */
export function intervalReferences(config: YamlMapping): References {
  const lists = ['mute_time_intervals', 'time_intervals'];
  return {
    definitions: lists.flatMap((list) => mappingsOf(config, list)).flatMap((interval) => nameScalar(interval, 'name') ?? []),
    uses: allRoutes(config).flatMap(({ node }) =>
      ['mute_time_intervals', 'active_time_intervals'].flatMap((field) => namesIn(node, field)),
    ),
  };
}

/** The places of use whose name nothing defines. */
export function undefinedUses({ definitions, uses }: References): readonly YamlScalar[] {
  const known = new Set(definitions.map(({ value }) => value));
  return uses.filter(({ value }) => !known.has(value));
}

/** The definitions that nothing uses. */
export function unusedDefinitions({ definitions, uses }: References): readonly YamlScalar[] {
  const used = new Set(uses.map(({ value }) => value));
  return definitions.filter(({ value }) => !used.has(value));
}

/** Puts a name in place of one that it is close to, nearest first. */
export function nearFixes(text: string, scalar: YamlScalar, names: readonly string[]): readonly Fix[] {
  const whole = { start: 0, end: scalar.value.length };
  return nearNames(scalar.value, new Set(names))
    .slice(0, 3)
    .flatMap((name) => {
      const edit = embedScalar(text, scalar, {}).write?.(whole, name);
      return edit ? [{ title: t('Change to `{0}`', name), edits: [edit] }] : [];
    });
}
