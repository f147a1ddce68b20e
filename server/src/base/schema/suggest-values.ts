import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion, SuggestionKind } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { Shape } from './shape.ts';
import type { Field, Schema } from './types.ts';

/** The values of a field: those it allows, or typical ones of its type. None where another language has its own. */
export function valueSuggestions(
  _schema: Schema,
  shape: Extract<Shape, { kind: 'scalar' }>,
  field: Field | undefined,
  scalar: YamlScalar,
  here: Span,
): readonly Suggestion[] {
  if (field?.embeds || scalar.style === 'literal' || scalar.style === 'folded') {
    return [];
  }
  const replace = scalar.style === 'plain' ? here : { start: here.start + 1, end: Math.max(here.start + 1, here.end - 1) };
  const kind: SuggestionKind = shape.name === 'duration' ? 'duration' : 'value';
  return offered(shape, field).map((value, index) => ({
    label: value,
    kind,
    replace,
    rank: index,
    ...(value === field?.default && { detail: t('the default') }),
  }));
}

function offered({ scalar }: Extract<Shape, { kind: 'scalar' }>, field: Field | undefined): readonly string[] {
  const values = (field?.values ?? scalar.examples ?? []).filter((value) => value !== '');
  const preset = field?.default;
  const add = preset !== undefined && !field?.values && values.length > 0 && !values.includes(preset) ? [preset] : [];
  return [...add, ...values];
}
