import type { Field, ObjectType, TypeExpression } from '#base/schema/types.ts';
import { details, type FieldDetails, type TypeDetails } from './data/details.ts';
import { operatorDetails, operatorFields } from './data/operator-details.ts';
import { packedOperatorKinds, packedOperatorTypes } from './data/operator-types.generated.ts';
import { packedKinds, packedTypes } from './data/types.generated.ts';

/** A kind of object whose fields we know, and the type that holds them. */
interface Kind {
  readonly version: string;
  readonly kind: string;
  readonly type: string;
}

const kinds: readonly Kind[] = [packedKinds, packedOperatorKinds].flatMap(lines).flatMap(([version, names]) =>
  names.split(',').map((name) => {
    const [kind = name, type = kind] = name.split('=');
    return { version, kind, type };
  }),
);

const typesByKind: ReadonlyMap<string, TypeExpression> = new Map([
  ...kinds.flatMap(({ version, kind, type }): (readonly [string, string])[] => [
    [`${version} ${kind}`, type],
    [`${version} ${kind}List`, `${type}List`],
  ]),
  ['v1 List', 'List'],
]);

/** The type of the objects that say this `apiVersion` and `kind`; undefined where we know no fields of theirs. */
export function typeOfKind(apiVersion: string, kind: string): TypeExpression | undefined {
  return typesByKind.get(`${apiVersion} ${kind}`);
}

/** RBAC names are free; the name of any other object has to be a DNS name, so that its metadata is a type of its own. */
const freeNames = new Set(['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding']);

const kubernetesTypes = typeTable(packedTypes, details);
const operatorTypes = typeTable(packedOperatorTypes, operatorDetails, operatorFields);

/** Whether a type, or that of a list's items, is the Prometheus Operator's and not Kubernetes's own. */
export function isOperatorType(type: TypeExpression): boolean {
  return Object.hasOwn(operatorTypes, type.replace(/^\[\]|List$/g, ''));
}

/** Every object type: the generated tables with our descriptions, enumerations and narrower scalars merged in. */
export const types: Readonly<Record<string, ObjectType>> = withObjects({ ...operatorTypes, ...kubernetesTypes });

function lines(packed: string): (readonly [string, string])[] {
  return packed
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

type ByType = Readonly<Record<string, TypeDetails>>;
type ByField = Readonly<Record<string, FieldDetails>>;

/** `common` is what is known of a field wherever it stands; what its type says of it wins. */
function typeTable(packed: string, byType: ByType, common: ByField = {}): Record<string, ObjectType> {
  return Object.fromEntries(
    lines(packed).map(([name, packedFields]) => {
      const { fields: known = {}, ...about } = byType[name] ?? {};
      const fields = packedFields.split(',').map((field) => readField(field, known, common));
      return [name, { ...about, fields: Object.fromEntries(fields) }];
    }),
  );
}

/** `name!:type=default{a|b}`, of which the name alone has to be there. */
function readField(packed: string, known: ByField, common: ByField): readonly [string, Field] {
  const [, name = '', required, type = 'string', preset, values] =
    /^([^!:]+)(!?)(?::([^={]+)(?:=([^{]*))?(?:\{(.*)\})?)?$/.exec(packed) ?? [];
  const field = {
    type,
    ...(required && { required: true }),
    ...(preset !== undefined && { default: preset }),
    ...(values !== undefined && { values: values.split('|') }),
    ...asField(known[name] ?? common[name]),
  };
  return [name, field];
}

function asField(known: FieldDetails | undefined): Partial<Field> {
  return typeof known === 'string' ? { description: known } : (known ?? {});
}

/** The types with what is equal in all objects: `apiVersion` and `kind`, metadata, and a list of each kind. */
function withObjects(generated: Readonly<Record<string, ObjectType>>): Record<string, ObjectType> {
  const all: Record<string, ObjectType> = {
    ...generated,
    ...metadataTypes(generated.ObjectMeta),
    MergedContainer: withoutRequired(generated.Container, 'image'),
  };
  for (const { version, kind, type } of kinds) {
    const metadata = freeNames.has(kind) ? 'ObjectMeta' : 'NamedObjectMeta';
    all[type] = objectType(generated[type], version, kind, metadata);
    all[`${type}List`] = listType(version, `${kind}List`, `[]${type}`);
  }
  all.List = listType('v1', 'List', 'any');
  return all;
}

function metadataTypes(objectMeta: ObjectType = { fields: {} }): Record<string, ObjectType> {
  const { name } = objectMeta.fields;
  const named = { ...objectMeta, fields: { ...objectMeta.fields, ...(name && { name: { ...name, type: 'dns-subdomain' } }) } };
  return { NamedObjectMeta: named, ListMeta: { fields: {}, open: true } };
}

/** The type where another program completes what is written. */
function withoutRequired(type: ObjectType = { fields: {} }, name: string): ObjectType {
  const field = type.fields[name];
  return field ? { ...type, fields: { ...type.fields, [name]: { ...field, required: false } } } : type;
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
