import type { YamlMapping, YamlPair } from '#base/yaml/tree.ts';
import { type Flavour, flavourNames } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import type { Finding, Judge } from './findings.ts';
import { nearNames } from './near.ts';
import { withoutPair } from './repairs.ts';
import { fieldOf } from './shape.ts';
import { isPlaceholder } from './walk.ts';
import type { NamedObject } from './words.ts';

/** The keys of a mapping that its type has no field for, or has one that only other programs know. */
export function* unknownFields(judge: Judge, type: NamedObject, mapping: YamlMapping): Generator<Finding> {
  if (type.object.open) {
    return;
  }
  const taken = new Set(mapping.pairs.flatMap(({ key }) => (key.kind === 'scalar' ? [key.value] : [])));
  for (const pair of mapping.pairs) {
    const name = nameOf(pair);
    const field = name === undefined ? undefined : fieldOf(type.object, name);
    if (name !== undefined && (!field || (field.flavours && !field.hidden))) {
      const unless = field?.flavours ?? [];
      yield { code: 'unknown-field', unless, problem: unknownField(judge, { type, mapping, pair, name, taken, unless }) };
    }
  }
}

interface UnknownField {
  readonly type: NamedObject;
  readonly mapping: YamlMapping;
  readonly pair: YamlPair;
  readonly name: string;
  /** The names that the mapping has already. */
  readonly taken: ReadonlySet<string>;
  readonly unless: readonly Flavour[];
}

function unknownField({ words, text }: Judge, { type, mapping, pair, name, taken, unless }: UnknownField): Problem {
  const { key } = pair;
  const { fields: known } = type.object;
  const renamed = Object.keys(known).filter((candidate) => known[candidate]?.formerly === name);
  const near = [...renamed, ...nearNames(name, commonNames(type))].filter((candidate) => !taken.has(candidate)).slice(0, 3);
  const changes = near.map((candidate) => ({ title: t('Change to `{0}`', candidate), edits: [{ at: key.span, text: candidate }] }));
  const fixes = [...changes, ...withoutPair(text, mapping, pair, t('Remove `{0}`', name))];
  return {
    span: key.span,
    message: `${words.unknownField(name, type)} — ${adviceFor(unless, near, renamed)}`,
    ...(fixes.length > 0 && { fixes }),
  };
}

function adviceFor(unless: readonly Flavour[], [nearest]: readonly string[], renamed: readonly string[]): string {
  if (unless.length > 0) {
    const others = unless.map((flavour) => flavourNames[flavour]).join(', ');
    return t('only {0} knows it: choose that as `observatory.flavour`, or remove the field', others);
  }
  if (nearest === undefined) {
    return t('remove it, or check where it belongs');
  }
  return renamed.includes(nearest) ? t('it is called `{0}` now', nearest) : t('did you mean `{0}`?', nearest);
}

function commonNames({ object }: NamedObject): readonly string[] {
  return Object.keys(object.fields).filter((name) => object.fields[name]?.flavours === undefined);
}

/** The name of a key that is no longer being typed; a merge key has none. */
export function nameOf({ key, value }: YamlPair): string | undefined {
  const unfinished = isPlaceholder(key) || isPlaceholder(value);
  return key.kind === 'scalar' && !unfinished && key.value !== '<<' ? key.value : undefined;
}
