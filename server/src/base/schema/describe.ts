import { flavourNames } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import { shapeOf } from './shape.ts';
import type { Field, Schema, TypeExpression } from './types.ts';

/** The type of a field in words: "a list of mappings", "a duration such as `30s`". */
export function typeInWords(schema: Schema, type: TypeExpression): string {
  const shape = shapeOf(schema, type);
  switch (shape.kind) {
    case 'list':
      return t('a list, each item {0}', typeInWords(schema, shape.item));
    case 'map':
      return t('a mapping, each value {0}', typeInWords(schema, shape.value));
    case 'object':
      return t('a mapping');
    case 'scalar':
      return t(shape.scalar.description);
    case 'any':
      return t('any value');
  }
}

/** All that is known of a field, as Markdown; `owner` is the type that has it. */
export function fieldMarkdown(schema: Schema, owner: TypeExpression, name: string, field: Field): string {
  const shape = shapeOf(schema, field.type);
  const object = shapeOf(schema, shape.kind === 'list' ? shape.item : field.type);
  const description = field.description ?? (object.kind === 'object' ? object.object.description : undefined);
  const lines = [
    `**${name}** — ${typeInWords(schema, field.type)}${field.required ? t(', required') : ''}`,
    ...(description === undefined ? [] : [t(description)]),
    ...(field.deprecated === undefined ? [] : [t('Deprecated: {0}', t(field.deprecated))]),
    ...(field.values ? [field.meanings ? meaningList(field.values, field.meanings) : t('Values: {0}', shownValues(field.values))] : []),
    ...factsOf(field),
    `[${t('Documentation')}](${schema.help(helpType(object, owner))})`,
  ];
  return lines.join('\n\n');
}

function shownValues(values: readonly string[]): string {
  return values.map((value) => (value === '' ? '`""`' : `\`${value}\``)).join(', ');
}

/** A list; plain values go without a sentence. */
function meaningList(values: readonly string[], meanings: Readonly<Record<string, string>>): string {
  const lines = values.map((value) => {
    const meaning = meanings[value];
    return meaning === undefined ? `- ${shownValues([value])}` : `- ${t('`{0}`: {1}', value, t(meaning))}`;
  });
  return lines.join('\n');
}

function factsOf(field: Field): readonly string[] {
  const facts = [
    ...(field.default === undefined ? [] : [t('Default: `{0}`', field.default)]),
    ...(field.flavours ? [t('Only for {0}', field.flavours.map((flavour) => flavourNames[flavour]).join(', '))] : []),
    ...(field.since === undefined ? [] : [t('Since version {0}', field.since)]),
  ];
  return facts.length === 0 ? [] : [facts.join(' · ')];
}

function helpType(object: ReturnType<typeof shapeOf>, owner: TypeExpression): TypeExpression {
  return object.kind === 'object' ? object.name : owner;
}
