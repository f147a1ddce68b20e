// node scripts/generate-operator-schema.mjs [--check]: writes the table of Prometheus Operator types from the CustomResourceDefinitions
// in $OBSERVATORY_CORPUS/corpus/kube-prometheus: names, types, required fields, enumerations and defaults, no sentences. With --check
// only says whether the committed table is current (exit status 1 where it is not).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { load } from 'js-yaml';

const source = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus/kube-prometheus');
const target = 'server/src/languages/kubernetes/data/operator-types.generated.ts';

/** In this order, so that the types that several kinds share are named after the first. */
const kinds = [
  'ServiceMonitor',
  'PodMonitor',
  'Probe',
  'ScrapeConfig',
  'PrometheusRule',
  'AlertmanagerConfig',
  'Prometheus',
  'PrometheusAgent',
  'Alertmanager',
  'ThanosRuler',
];

/** Whose parts are judged elsewhere: rules are a language of their own, and the status is the server's. */
const untyped = new Set(['PrometheusRule.spec', 'status', 'metadata']);

/** Fields whose objects are Kubernetes's own; the generator fails where they hold a field that the Kubernetes type lacks. */
const kubernetesFields = {
  affinity: 'Affinity',
  configMap: 'ConfigMapKeySelector',
  containers: 'Container',
  emptyDir: 'EmptyDirVolumeSource',
  env: 'EnvVar',
  ephemeral: 'EphemeralVolumeSource',
  hostAliases: 'HostAlias',
  imagePullSecrets: 'LocalObjectReference',
  initContainers: 'Container',
  resources: 'ResourceRequirements',
  securityContext: 'PodSecurityContext',
  tolerations: 'Toleration',
  topologySpreadConstraints: 'TopologySpreadConstraint',
  volumeMounts: 'VolumeMount',
  volumes: 'Volume',
  'volumeClaimTemplate.spec': 'PersistentVolumeClaimSpec',
};

/** Lists whose items the operator merges with its own by their names, so that a part of each is enough. */
const mergedFields = new Set(['containers', 'initContainers']);

/** Objects that are Kubernetes's own by their fields, wherever they stand. */
const kubernetesShapes = { 'matchExpressions,matchLabels': 'LabelSelector', 'key,name,optional': 'SecretKeySelector' };

/** Types that are spoken of by name, by the field that holds them. */
const names = {
  alertmanagers: 'AlertmanagerEndpoints',
  ca: 'SecretOrConfigMap',
  clientId: 'SecretOrConfigMap',
  daysOfMonth: 'DayRange',
  headers: 'KeyValue',
  jira: 'NotificationService',
  matchers: 'Matcher',
  muteTimeIntervals: 'NamedTimeInterval',
  relabelings: 'RelabelConfig',
  metricRelabelings: 'RelabelConfig',
  scrapeClasses: 'ScrapeClass',
  sourceMatch: 'Matcher',
  thanos: 'Thanos',
  timeIntervals: 'TimePeriod',
  times: 'TimeRange',
  victorops: 'VictorOps',
};

const duration = '(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9]';

/** The scalar of our own that a pattern stands for. A text of any other pattern is taken as it is. */
const patterns = new Map([
  [`^(0|${duration})$`, 'duration'],
  [`^${duration}$`, 'duration'],
  ['^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$', 'go-duration'],
  ['(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$', 'byte-size'],
  ['^https?://.+$', 'http-url'],
  ['^(http|https)://.+$', 'http-url'],
  ['^(http|https|socks5)://.+$', 'proxy-url'],
  ['^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)', 'time-of-day'],
  [`^((?i)sun|mon|tues|wednes|thurs|fri|satur)day(?:((:(sun|mon|tues|wednes|thurs|fri|satur)day)$)|$)`, 'weekday-range'],
  [`^((?i)${months})(?:((:((?i)${months}))$)|$)`, 'month-range'],
  ['^2\\d{3}(?::2\\d{3}|$)', 'year-range'],
]);

const text = render(collect());
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`${target}: ${text.length} bytes`);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is stale: run node scripts/generate-operator-schema.mjs`);
  process.exitCode = 1;
}

/** Every type that the kinds reach, each as one packed line, and the kinds by API version. */
function collect() {
  const table = { lines: new Map(), byLine: new Map(), kubernetes: kubernetesTypes(), versions: new Map(), release: '' };
  for (const kind of kinds) {
    const { spec, metadata } = definition(kind);
    table.release = metadata.annotations['operator.prometheus.io/version'];
    for (const { name, schema } of spec.versions) {
      const type = table.kubernetes.has(kind) ? `${kind}Resource` : kind;
      addKind(table, `${spec.group}/${name}`, kind, type, objectLine(table, schema.openAPIV3Schema, kind, kind));
    }
  }
  addBetaConfig(table);
  return table;
}

function definition(kind) {
  const file = readdirSync(source).find((name) => name.toLowerCase().endsWith(`0${kind.toLowerCase()}customresourcedefinition.yaml`));
  return load(readFileSync(path.join(source, file), 'utf8'));
}

function addKind({ lines, versions }, version, kind, type, line) {
  lines.set(type, line);
  versions.set(version, [...(versions.get(version) ?? []), type === kind ? kind : `${kind}=${type}`]);
}

/**
 * The manifests carry v1alpha1 alone. v1beta1 names the time intervals `timeIntervals`, and its matchers have no `regex`:
 * https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1beta1.AlertmanagerConfigSpec
 */
function addBetaConfig(table) {
  const { lines } = table;
  const beta = (type, change) => lines.set(`${type}V1beta1`, change(lines.get(type)));
  beta('Matcher', (line) => line.replace(/,regex:boolean/, ''));
  beta('Route', (line) => line.replaceAll('[]Matcher', '[]MatcherV1beta1').replace('[]Route', '[]RouteV1beta1'));
  beta('InhibitRule', (line) => line.replaceAll('[]Matcher', '[]MatcherV1beta1'));
  beta('AlertmanagerConfigSpec', (line) =>
    line
      .replace('muteTimeIntervals:', 'timeIntervals:')
      .replace('[]InhibitRule', '[]InhibitRuleV1beta1')
      .replace(':Route', ':RouteV1beta1'),
  );
  const line = lines.get('AlertmanagerConfig').replace(':AlertmanagerConfigSpec', ':AlertmanagerConfigSpecV1beta1');
  addKind(table, 'monitoring.coreos.com/v1beta1', 'AlertmanagerConfig', 'AlertmanagerConfigV1beta1', line);
}

/** The fields of every Kubernetes type, by its name. */
function kubernetesTypes() {
  const file = readFileSync('server/src/languages/kubernetes/data/types.generated.ts', 'utf8');
  const packed = /packedTypes = `\n([\s\S]*?)`/.exec(file)[1].trim().split('\n');
  return new Map(
    packed.map((line) => [
      line.split(' ')[0],
      new Set(
        line
          .split(' ')[1]
          .split(',')
          .map((field) => /^[^!:]+/.exec(field)[0]),
      ),
    ]),
  );
}

function objectLine(table, schema, place, name) {
  const required = new Set(schema.required);
  return Object.entries(schema.properties)
    .map(([field, value]) => {
      const at = `${place}.${field}`;
      const typed = untyped.has(field) || untyped.has(at) ? 'any' : typeOf(table, value, at, name);
      return `${field}${required.has(field) ? '!' : ''}${typed === 'string' ? '' : `:${typed}`}`;
    })
    .sort()
    .join(',');
}

/** A type expression; behind it may stand `=default` and `{a|b}` with the only values. */
function typeOf(table, schema, place, owner) {
  if (schema.type === 'array') {
    // A route's routes are routes, which no schema can say.
    return schema.items.type === undefined && place.endsWith('.routes') ? `[]${owner}` : `[]${typeOf(table, schema.items, place, owner)}`;
  }
  if (schema.properties) {
    return kubernetesType(table, schema, place) ?? ownType(table, schema, place, owner);
  }
  if (typeof schema.additionalProperties === 'object') {
    return `map[string]${typeOf(table, schema.additionalProperties, place, owner)}`;
  }
  return schema['x-kubernetes-int-or-string'] ? (schema.pattern ? 'quantity' : 'int-or-string') : scalarType(schema);
}

function scalarType({ type, format, pattern, enum: values, default: preset, minimum }) {
  const suffix = `${preset === undefined || preset === '' ? '' : `=${preset}`}${values ? `{${values.join('|')}}` : ''}`;
  switch (type) {
    case 'string':
      return `${format === 'date-time' ? 'time' : (patterns.get(pattern) ?? 'string')}${suffix}`;
    case 'integer':
      return `${minimum >= 0 ? (format === 'int32' ? 'count' : 'count64') : (format ?? 'int64')}${suffix}`;
    case 'number':
    case 'boolean':
      return `${type}${suffix}`;
    default:
      return 'any';
  }
}

function kubernetesType({ kubernetes }, { properties }, place) {
  const fields = Object.keys(properties);
  const [owner, field] = place.split('.').slice(-2);
  const byField = kubernetesFields[`${owner}.${field}`] ?? kubernetesFields[field];
  if (byField && fields.every((name) => kubernetes.get(byField).has(name))) {
    return mergedFields.has(field) ? `Merged${byField}` : byField;
  }
  return kubernetesShapes[fields.sort().join(',')];
}

/** Equal types share one name: that of the field where the first of them stands, after its owner's where that is taken. */
function ownType(table, schema, place, owner) {
  const field = place.split('.').at(-1);
  const short = field === 'spec' ? `${owner}Spec` : (names[field] ?? capitalised(field.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')));
  const hint = table.kubernetes.has(short) || table.lines.has(short) || kinds.includes(short) ? `${owner}${short}` : short;
  // The name is taken before the fields are read, since they may be named after it.
  const line = objectLine(table, schema, place, hint);
  const known = table.byLine.get(line);
  if (known !== undefined) {
    return known;
  }
  if (table.lines.has(hint)) {
    throw new Error(`${place}: ${hint} is another type already`);
  }
  table.lines.set(hint, line);
  table.byLine.set(line, hint);
  return hint;
}

function capitalised(name) {
  return name[0].toUpperCase() + name.slice(1);
}

function render({ lines, versions, release }) {
  const kindLines = [...versions].map(([version, ofVersion]) => `${version} ${ofVersion.sort().join(',')}`);
  const typeLines = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, line]) => `${name} ${line}`);
  return `// Generated by scripts/generate-operator-schema.mjs from the Prometheus Operator's CustomResourceDefinitions. Do not edit.

/** The release of the Prometheus Operator that the types are of. */
export const operatorRelease = '${release}';

/** One API version a line: \`version Kind,Kind=Type\`; the type of a kind bears its name where nothing else is said. */
export const packedOperatorKinds = \`
${kindLines.join('\n')}
\`;

/** One type a line, as those of Kubernetes; behind a field's type may stand \`=default\` and \`{a|b}\` with the only values. */
export const packedOperatorTypes = \`
${typeLines.map((line) => line.replaceAll('\\', '\\\\')).join('\n')}
\`;
`;
}
