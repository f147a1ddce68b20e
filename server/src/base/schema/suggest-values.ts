import type { YamlScalar } from '#base/yaml/tree.ts';
import type { Flavour } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion, SuggestionKind } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { Shape } from './shape.ts';
import type { Spot } from './spot.ts';
import type { Field } from './types.ts';

/** The field whose values are asked for, and for which program. */
export interface AskedField {
  readonly shape: Extract<Shape, { kind: 'scalar' }>;
  readonly field: Field | undefined;
  readonly flavour: Flavour;
}

/** The values of a field where `scalar` stands: none where another language has its own. */
export function valueSuggestions(asked: AskedField, scalar: YamlScalar, spot: Spot): readonly Suggestion[] {
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    return [];
  }
  return offeredValues(asked, scalar.style === 'plain' ? spot : { ...spot, replace: insideQuotes(spot.replace), lead: '' });
}

/** The values that a field allows, or typical ones of its type. */
export function offeredValues(asked: AskedField, { replace, lead }: Spot): readonly Suggestion[] {
  const { shape, field } = asked;
  const kind: SuggestionKind = shape.name === 'duration' ? 'duration' : 'value';
  return (field?.embeds ? [] : offered(asked)).map((value, index) => {
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

function offered({ shape: { scalar }, field, flavour }: AskedField): readonly string[] {
  const values = [...(field?.values ?? scalar.examples ?? []), ...(field?.foreignValues?.[flavour] ?? [])].filter((value) => value !== '');
  const preset = field?.default ?? '';
  return preset !== '' && !field?.values && !values.includes(preset) ? [preset, ...values] : values;
}
