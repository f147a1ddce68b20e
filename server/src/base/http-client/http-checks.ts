import { atMostOne } from '#base/schema/at-most-one.ts';
import { fieldValue, isSet, isTrue, keySpan, mappingOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { ObjectType, TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = {
  code: 'http-client',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config',
} as const;

/** At most one way to sign in, each secret given once, and a proxy that makes sense, for those of a format's types that make requests. */
export function httpChecks(types: Readonly<Record<string, ObjectType>>): readonly TypeCheck[] {
  return [...clientsAmong(types).map((type): TypeCheck => ({ ...common, type, run: clientFaults })), ...partChecks];
}

/** The types that hold the HTTP client's fields among their own. */
function clientsAmong(types: Readonly<Record<string, ObjectType>>): readonly string[] {
  return Object.entries(types)
    .filter(([, { fields }]) => fields.follow_redirects && fields.basic_auth)
    .map(([type]) => type);
}

const partChecks: readonly TypeCheck[] = [
  { ...common, type: 'BasicAuth', run: basicAuthFaults },
  { ...common, type: 'Authorization', run: authorizationFaults },
  {
    ...common,
    type: 'OAuth2',
    *run(node) {
      yield* atMostOne(
        node,
        secretFields('client_secret'),
        'at most one of oauth2 client_secret, client_secret_file & client_secret_ref must be configured',
      );
      yield* proxyFaults(node);
    },
  },
  { ...common, type: 'TLSConfig', run: tlsFaults },
];

function secretFields(name: string): readonly string[] {
  return [name, `${name}_file`, `${name}_ref`];
}

function* clientFaults(client: YamlMapping): Generator<Problem> {
  const tokens = ['bearer_token', 'bearer_token_file'];
  const others = ['basic_auth', 'oauth2'];
  const token = tokens.find((name) => isSet(client, name));
  const other = others.find((name) => isSet(client, name));
  yield* atMostOne(client, tokens, 'at most one of bearer_token & bearer_token_file must be configured');
  if (token && other) {
    yield* atMostOne(client, [token, other], 'at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured');
  }
  if (token && fieldValue(client, 'authorization')) {
    yield* atMostOne(client, [token, 'authorization'], 'authorization is not compatible with bearer_token & bearer_token_file');
  }
  yield* atMostOne(client, [...others, 'authorization'], 'at most one of basic_auth, oauth2 & authorization must be configured');
  yield* proxyFaults(client);
}

function* basicAuthFaults(node: YamlMapping): Generator<Problem> {
  yield* atMostOne(node, secretFields('username'), 'at most one of basic_auth username, username_file & username_ref must be configured');
  yield* atMostOne(node, secretFields('password'), 'at most one of basic_auth password, password_file & password_ref must be configured');
}

function* authorizationFaults(node: YamlMapping): Generator<Problem> {
  const said = 'at most one of authorization credentials & credentials_file must be configured';
  yield* atMostOne(node, secretFields('credentials'), said);
  if (textOf(node, 'type')?.trim().toLowerCase() === 'basic') {
    const message = `authorization type cannot be set to "basic", use "basic_auth" instead — ${t('move it to `basic_auth`')}`;
    yield { span: valueSpan(node, 'type'), message };
  }
}

function* proxyFaults(node: YamlMapping): Generator<Problem> {
  const fromEnvironment = isTrue(node, 'proxy_from_environment');
  for (const name of ['proxy_url', 'no_proxy'].filter((field) => fromEnvironment && isSet(node, field))) {
    const said = `if proxy_from_environment is configured, ${name} must not be configured`;
    yield { span: keySpan(node, name), message: `${said} — ${t('remove one of them')}` };
  }
  if (!fromEnvironment && isSet(node, 'no_proxy') && !isSet(node, 'proxy_url')) {
    yield {
      span: keySpan(node, 'no_proxy'),
      message: `if no_proxy is configured, proxy_url must also be configured — ${t('add `{0}`', 'proxy_url')}`,
    };
  }
  const headers = mappingOf(node, 'proxy_connect_header');
  if (headers && headers.pairs.length > 0 && !fromEnvironment && !isSet(node, 'proxy_url')) {
    const said = 'if proxy_connect_header is configured, proxy_url or proxy_from_environment must also be configured';
    yield { span: keySpan(node, 'proxy_connect_header'), message: `${said} — ${t('add `{0}`', 'proxy_url')}` };
  }
}

function* tlsFaults(node: YamlMapping): Generator<Problem> {
  for (const name of ['ca', 'cert', 'key']) {
    yield* atMostOne(node, secretFields(name), `at most one of ${name} and ${name}_file must be configured`);
  }
  const written = (name: string): string | undefined => secretFields(name).find((field) => isSet(node, field));
  const cert = written('cert');
  const key = written('key');
  if (cert && !key) {
    const said = 'exactly one of key or key_file must be configured when a client certificate is configured';
    yield { span: keySpan(node, cert), message: `${said} — ${t('add `{0}`', 'key_file')}`, evidence: node.span };
  }
  if (key && !cert) {
    const said = 'exactly one of cert or cert_file must be configured when a client key is configured';
    yield { span: keySpan(node, key), message: `${said} — ${t('add `{0}`', 'cert_file')}`, evidence: node.span };
  }
}
