// node scripts/generate-kubernetes-schema.mjs [--check]: writes the table of Kubernetes types from the OpenAPI models of
// @kubernetes/client-node; with --check only says whether the committed table is current (exit status 1 where it is not).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const models = 'node_modules/@kubernetes/client-node/dist/gen/models';
const target = 'server/src/languages/kubernetes/data/types.generated.ts';

/** The kinds that the table holds, by API version, each with the name of its model. */
const kinds = {
  v1: {
    ConfigMap: 'V1ConfigMap',
    LimitRange: 'V1LimitRange',
    Namespace: 'V1Namespace',
    PersistentVolume: 'V1PersistentVolume',
    PersistentVolumeClaim: 'V1PersistentVolumeClaim',
    Pod: 'V1Pod',
    PodTemplate: 'V1PodTemplate',
    ResourceQuota: 'V1ResourceQuota',
    Secret: 'V1Secret',
    Service: 'V1Service',
    ServiceAccount: 'V1ServiceAccount',
  },
  'apps/v1': { DaemonSet: 'V1DaemonSet', Deployment: 'V1Deployment', ReplicaSet: 'V1ReplicaSet', StatefulSet: 'V1StatefulSet' },
  'batch/v1': { CronJob: 'V1CronJob', Job: 'V1Job' },
  'autoscaling/v2': { HorizontalPodAutoscaler: 'V2HorizontalPodAutoscaler' },
  'networking.k8s.io/v1': { Ingress: 'V1Ingress', IngressClass: 'V1IngressClass', NetworkPolicy: 'V1NetworkPolicy' },
  'policy/v1': { PodDisruptionBudget: 'V1PodDisruptionBudget' },
  'rbac.authorization.k8s.io/v1': {
    ClusterRole: 'V1ClusterRole',
    ClusterRoleBinding: 'V1ClusterRoleBinding',
    Role: 'V1Role',
    RoleBinding: 'V1RoleBinding',
  },
  'scheduling.k8s.io/v1': { PriorityClass: 'V1PriorityClass' },
  'storage.k8s.io/v1': { StorageClass: 'V1StorageClass' },
};

/** What the server fills in: taken as it stands, so that its types need no room. */
const untyped = /^(?:V\d[A-Za-z]+Status|Array<V1ManagedFieldsEntry>)$/;

const text = render(collect());
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`${target}: ${text.length} bytes`);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is stale: run node scripts/generate-kubernetes-schema.mjs`);
  process.exitCode = 1;
}

/** Every type that the kinds reach, by its short name, in the packed form of one line. */
function collect() {
  const originals = new Map();
  const lines = new Map();
  const waiting = Object.values(kinds).flatMap((byKind) => Object.values(byKind));
  const nameOf = (original) => {
    const name = shortName(original);
    if ((originals.get(name) ?? original) !== original) {
      throw new Error(`${original} and ${originals.get(name)} would both be ${name}`);
    }
    originals.set(name, original);
    return name;
  };
  for (let original = waiting.pop(); original !== undefined; original = waiting.pop()) {
    const name = nameOf(original);
    if (!lines.has(name)) {
      lines.set(
        name,
        fieldsOf(original, (reached) => waiting.push(reached) && nameOf(reached)),
      );
    }
  }
  return new Map([...lines].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shortName(original) {
  return original.replace(/^(?:Core|Rbac)?V\d/, '');
}

function fieldsOf(original, reach) {
  const declaration = readFileSync(path.join(models, `${original}.d.ts`), 'utf8');
  return attributesOf(original)
    .map(({ name, baseName, type, format }) => {
      const required = new RegExp(`^ {4}'${name.replace('$', '\\$')}': `, 'm').test(declaration);
      const typed = untyped.test(type) ? 'any' : typeExpression(type, format, reach);
      return `${baseName}${required ? '!' : ''}${typed === 'string' ? '' : `:${typed}`}`;
    })
    .join(',');
}

function attributesOf(original) {
  const source = readFileSync(path.join(models, `${original}.js`), 'utf8');
  const table =
    /\.attributeTypeMap = (\[[\s\S]*?\n\]);/.exec(source)?.[1] ?? (/\.attributeTypeMap = \[\];/.test(source) ? '[]' : undefined);
  if (table === undefined) {
    throw new Error(`${original}.js has no attributeTypeMap`);
  }
  return JSON.parse(table);
}

function typeExpression(type, format, reach) {
  const list = /^Array<(.*)>$/.exec(type)?.[1];
  if (list !== undefined) {
    return `[]${typeExpression(list, format, reach)}`;
  }
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
  if (map !== undefined) {
    return `map[string]${typeExpression(map, format, reach)}`;
  }
  return scalarType(type, format) ?? reach(type);
}

function scalarType(type, format) {
  switch (type) {
    case 'string':
      return format === 'byte' ? 'base64' : 'string';
    case 'number':
      return format || 'number';
    case 'boolean':
    case 'any':
      return type;
    case 'Date':
    case 'V1MicroTime':
      return 'time';
    case 'IntOrString':
      return 'int-or-string';
    default:
      return undefined;
  }
}

function render(types) {
  const release = /OpenAPI spec version: release-(\S+)/.exec(readFileSync(path.join(models, 'V1Pod.js'), 'utf8'))?.[1];
  const kindLines = Object.entries(kinds).map(([version, byKind]) => `${version} ${Object.keys(byKind).join(',')}`);
  const typeLines = [...types].map(([name, fields]) => `${name} ${fields}`);
  return `// Generated by scripts/generate-kubernetes-schema.mjs from @kubernetes/client-node. Do not edit.

/** The Kubernetes release that the types are of. */
export const release = '${release}';

/** One API version a line: \`version Kind,Kind\`. */
export const packedKinds = \`
${kindLines.join('\n')}
\`;

/** One type a line: \`Type field,field:type,field!:type\`; \`!\` is required, no type is a string. */
export const packedTypes = \`
${typeLines.join('\n')}
\`;
`;
}
