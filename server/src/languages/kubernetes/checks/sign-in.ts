import { atMostOne } from '#base/schema/at-most-one.ts';
import { fieldValue, keySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlNode } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { isOperatorType, types } from '../types.ts';

const common = {
  code: 'http-client',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.HTTPConfig',
} as const;

const tokens = ['bearerTokenSecret', 'bearerTokenFile', 'bearerToken'];
const others = ['basicAuth', 'oauth2', 'authorization'];

/** One way to sign in, each secret given once, and a client certificate together with its key, wherever the operator makes requests. */
export const signIn: readonly TypeCheck[] = [
  ...typesWith('basicAuth').map((type): TypeCheck => ({ ...common, type, run: severalWays })),
  ...typesWith('keySecret').map((type): TypeCheck => ({ ...common, type, run: halfCertificates })),
  {
    ...common,
    type: 'SecretOrConfigMap',
    run: (node) => atMostOne(node, givenOf(node, ['secret', 'configMap']), 'SecretOrConfigMap can not specify both Secret and ConfigMap'),
  },
];

function typesWith(field: string): readonly string[] {
  return Object.entries(types)
    .filter(([type, { fields }]) => isOperatorType(type) && fields[field])
    .map(([type]) => type);
}

function* severalWays(client: YamlMapping): Generator<Problem> {
  yield* atMostOne(client, givenOf(client, others), 'at most one of basicAuth, oauth2 & authorization must be configured');
  const token = givenOf(client, tokens).slice(0, 1);
  const other = givenOf(client, others).slice(0, 1);
  const said =
    other[0] === 'authorization'
      ? `authorization is not compatible with ${token[0]}`
      : `at most one of basicAuth, oauth2, ${token[0]} must be configured`;
  yield* atMostOne(client, [...token, ...other], said);
}

/** A certificate may be a file of the container too, and so may its key. */
function* halfCertificates(tls: YamlMapping): Generator<Problem> {
  const [cert] = givenOf(tls, ['cert', 'certFile']);
  const [key] = givenOf(tls, ['keySecret', 'keyFile']);
  if (cert !== undefined && key === undefined) {
    const message = `client cert specified without client key — ${t('add `{0}`', 'keySecret')}`;
    yield { span: keySpan(tls, cert), message, evidence: tls.span };
  }
  if (key !== undefined && cert === undefined) {
    const message = `client key specified without client cert — ${t('add `{0}`', 'cert')}`;
    yield { span: keySpan(tls, key), message, evidence: tls.span };
  }
}

function givenOf(mapping: YamlMapping, names: readonly string[]): readonly string[] {
  return names.filter((name) => holdsSomething(fieldValue(mapping, name)));
}

/** What the server writes out of an absent reference, `{key: ""}`, is none. An alias below is something: it may lead back to here. */
function holdsSomething(value: YamlNode | undefined): boolean {
  switch (value?.kind) {
    case 'scalar':
      return value.value !== '';
    case 'mapping':
      return value.pairs.some((pair) => holdsSomething(pair.value));
    default:
      return value !== undefined;
  }
}
