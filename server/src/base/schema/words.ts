import type { YamlNode } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Shape } from './shape.ts';
import type { Field, ObjectType } from './types.ts';

/** An object type by the name the schema gives it. */
export interface NamedObject {
  readonly name: string;
  readonly object: ObjectType;
}

/** The sentences of the checks, where formats differ in them: each gives a whole message but for the advice after ` — `. */
export interface SchemaWords {
  unknownField(name: string, type: NamedObject): string;
  missingField(name: string, field: Field, type: NamedObject): string;
  /** `type` is absent in mappings with free keys. */
  duplicateKey(name: string, type: NamedObject | undefined): string;
  unknownValue(value: string, name: string, field: Field): string;
}

/** What go-yaml says of a strict decode, and the field's own words where it has them. */
export const goWords: SchemaWords = {
  unknownField: (name, type) => `field ${name} not found in type ${goName(type)}`,
  missingField: (name, { words }) => (words?.missing === undefined ? t('`{0}` is missing', name) : t(words.missing, name)),
  duplicateKey: (name, type) =>
    type ? `field ${name} already set in type ${goName(type)}` : `key ${JSON.stringify(name)} already set in map`,
  unknownValue: (value, name, { words }) =>
    words?.unknownValue === undefined ? t('`{0}` is no value of `{1}`', value, name) : t(words.unknownValue, value),
};

function goName({ name, object }: NamedObject): string {
  return object.goName ?? name;
}

/** What a person is told to write, for hover and messages. */
export function shapeInWords(shape: Shape): string {
  switch (shape.kind) {
    case 'list':
      return t('a list');
    case 'map':
    case 'object':
      return t('a mapping');
    case 'scalar':
      return t(shape.scalar.description);
    case 'any':
      return t('any value');
  }
}

/** What stands there, in the words a person knows. */
export function nodeInWords(node: YamlNode): string {
  switch (node.kind) {
    case 'mapping':
      return t('a mapping');
    case 'sequence':
      return t('a list');
    case 'scalar':
      return t('a single value');
    case 'alias':
      return `\`*${node.name}\``;
  }
}
