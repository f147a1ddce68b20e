import { nearNames } from '#base/schema/near.ts';
import { mappingOf, mappingsOf } from '#base/schema/read.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { allRoutes, isWhole, nameScalar, namesIn } from './routes.ts';

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

/** Uses of names that nothing defines. `say` takes the name in quotes; `advice` is for those that no defined one is near to. */
export function* undefinedUses(
  { text, config }: { readonly text: string; readonly config: YamlMapping },
  { definitions, uses }: References,
  say: (name: string) => string,
  advice: string,
): Generator<Problem> {
  const known = new Set(definitions.map(({ value }) => value));
  for (const use of isWhole(config) ? uses.filter(({ value }) => !known.has(value)) : []) {
    const near = nearNames(use.value, known).slice(0, 3);
    const [nearest] = near;
    const advised = nearest === undefined ? advice : t('did you mean `{0}`?', nearest);
    const fixes = near.flatMap((name) => renaming(text, use, name));
    yield { span: use.span, message: `${say(JSON.stringify(use.value))} — ${advised}`, evidence: config.span, fixes };
  }
}

/** Definitions that no route uses. */
export function* unusedDefinitions(
  config: YamlMapping,
  { definitions, uses }: References,
  say: (name: string) => string,
): Generator<Problem> {
  const used = new Set(uses.map(({ value }) => value));
  const hasRoutes = mappingOf(config, 'route') !== undefined;
  for (const { span, value } of hasRoutes ? definitions.filter((definition) => !used.has(definition.value)) : []) {
    yield { span, message: say(value), evidence: config.span, tag: 'unnecessary' };
  }
}

function renaming(text: string, scalar: YamlScalar, name: string): readonly Fix[] {
  const edit = embedScalar(text, scalar, {}).write?.({ start: 0, end: scalar.value.length }, name);
  return edit ? [{ title: t('Change to `{0}`', name), edits: [edit] }] : [];
}
