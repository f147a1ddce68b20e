import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion, SuggestionKind } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { Shape } from './shape.ts';
import type { Spot } from './spot.ts';
import type { Field } from './types.ts';

/** The values of a field where `scalar` stands: none where another language has its own. */
export function valueSuggestions(
  shape: Extract<Shape, { kind: 'scalar' }>,
  field: Field | undefined,
  scalar: YamlScalar,
  spot: Spot,
): readonly Suggestion[] {
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    return [];
  }
  return offeredValues(shape, field, scalar.style === 'plain' ? spot : { ...spot, replace: insideQuotes(spot.replace), lead: '' });
}

/** The values that a field allows, or typical ones of its type. */
export function offeredValues(
  shape: Extract<Shape, { kind: 'scalar' }>,
  field: Field | undefined,
  { replace, lead }: Spot,
): readonly Suggestion[] {
  const kind: SuggestionKind = shape.name === 'duration' ? 'duration' : 'value';
  return (field?.embeds ? [] : offered(shape, field)).map((value, index) => {
    const detail = [...(value === field?.default ? [t('the default')] : []), ...meaningOf(field, value)].join(': ');
    return {
      label: value,
      kind,
      replace,
      rank: index,
      ...(lead !== '' && { insert: lead + value }),
      ...(detail !== '' && { detail }),
    };
  });
}

function meaningOf(field: Field | undefined, value: string): readonly string[] {
  const meaning = field?.meanings?.[value];
  return meaning === undefined ? [] : [t(meaning)];
}

function insideQuotes({ start, end }: Span): Span {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

function offered({ scalar }: Extract<Shape, { kind: 'scalar' }>, field: Field | undefined): readonly string[] {
  const values = (field?.values ?? scalar.examples ?? []).filter((value) => value !== '');
  const preset = field?.default ?? '';
  return preset !== '' && !field?.values && !values.includes(preset) ? [preset, ...values] : values;
}
