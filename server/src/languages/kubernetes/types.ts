import type { Field, ObjectType } from '#base/schema/types.ts';
import { details, type FieldDetails } from './data/details.ts';
import { packedKinds, packedTypes } from './data/types.generated.ts';

/** The kinds whose fields we know, by API version (`apps/v1`), without `List`. */
export const kinds: ReadonlyMap<string, readonly string[]> = new Map(
  lines(packedKinds).map(([version, names]) => [version, names.split(',')]),
);

/** RBAC names are free; the name of any other object has to be a DNS name, so that its metadata is a type of its own. */
const freeNames = new Set(['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding']);

/** Every object type: the generated table with our descriptions, enumerations and narrower scalars merged in. */
export const types: Readonly<Record<string, ObjectType>> = withObjects(
  Object.fromEntries(lines(packedTypes).map(([name, fields]) => [name, detailed(name, fields)])),
);

function lines(packed: string): (readonly [string, string])[] {
  return packed
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

function detailed(name: string, packedFields: string): ObjectType {
  const { description, fields: known = {} } = details[name] ?? {};
  const fields = packedFields.split(',').map((packed): [string, Field] => {
    const [, field = '', required, type = 'string'] = /^([^!:]+)(!?)(?::(.+))?$/.exec(packed) ?? [];
    return [field, { type, ...(required && { required: true }), ...asField(known[field]) }];
  });
  return { ...(description !== undefined && { description }), fields: Object.fromEntries(fields) };
}

function asField(known: FieldDetails | undefined): Partial<Field> {
  return typeof known === 'string' ? { description: known } : (known ?? {});
}

/** The types with what is equal in all objects: `apiVersion` and `kind`, metadata, and a list of each kind. */
function withObjects(generated: Readonly<Record<string, ObjectType>>): Record<string, ObjectType> {
  const all: Record<string, ObjectType> = { ...generated, ...metadataTypes(generated.ObjectMeta) };
  for (const [version, names] of kinds) {
    for (const kind of names) {
      const metadata = freeNames.has(kind) ? 'ObjectMeta' : 'NamedObjectMeta';
      all[kind] = objectType(generated[kind], version, kind, metadata);
      all[`${kind}List`] = listType(version, `${kind}List`, `[]${kind}`);
    }
  }
  all.List = listType('v1', 'List', 'any');
  return all;
}

function metadataTypes(objectMeta: ObjectType = { fields: {} }): Record<string, ObjectType> {
  const { name } = objectMeta.fields;
  const named = { ...objectMeta, fields: { ...objectMeta.fields, ...(name && { name: { ...name, type: 'dns-subdomain' } }) } };
  return { NamedObjectMeta: named, ListMeta: { fields: {}, open: true } };
}

function objectType(type: ObjectType = { fields: {} }, version: string, kind: string, metadata: string): ObjectType {
  return { ...type, fields: { ...type.fields, ...header(version, kind), metadata: metadataField(metadata) } };
}

function listType(version: string, kind: string, items: string): ObjectType {
  return {
    description: 'Several objects in one document.',
    fields: { ...header(version, kind), metadata: { type: 'ListMeta' }, items: { type: items, description: 'The objects.' } },
  };
}

function header(version: string, kind: string): Readonly<Record<string, Field>> {
  return {
    apiVersion: { type: 'string', description: 'The API group and version of the kind.', values: [version] },
    kind: { type: 'string', description: 'What the object is.', values: [kind] },
  };
}

function metadataField(type: string): Field {
  return { type, description: 'Name, namespace, labels and annotations.' };
}
