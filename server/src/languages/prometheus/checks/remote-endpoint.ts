import { durationMilliseconds } from '#base/duration/duration.ts';
import { atMostOne } from '#base/schema/at-most-one.ts';
import { isSet, mappingOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = { code: 'remote-endpoint', severity: 'error' } as const;
const page = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';
const signIn = ['basic_auth', 'authorization', 'oauth2', 'sigv4', 'azuread', 'google_iam'];

/** What Prometheus demands of the places it sends samples, alerts and traces to. */
export const remoteEndpoint: readonly TypeCheck[] = [
  {
    ...common,
    help: `${page}#remote_write`,
    type: 'RemoteWriteConfig',
    *run(endpoint) {
      yield* headerFaults(endpoint, customAuthorization);
      const configured = signIn.filter((name) => isSet(endpoint, name));
      // Two of the first three are the HTTP client's own conflict.
      if (configured.some((name) => signIn.indexOf(name) > 2)) {
        const said = `at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must be configured. Currently configured: [${configured.join(' ')}]`;
        yield* atMostOne(endpoint, configured, said);
      }
    },
  },
  { ...common, help: `${page}#remote_read`, type: 'RemoteReadConfig', run: (endpoint) => headerFaults(endpoint, customAuthorization) },
  {
    ...common,
    help: `${page}#tracing_config`,
    type: 'TracingConfig',
    run: (tracing) => headerFaults(tracing, 'custom authorization header configuration is not yet supported'),
  },
  {
    ...common,
    help: `${page}#alertmanager_config`,
    type: 'AlertmanagerConfig',
    *run(alertmanager) {
      const other = ['basic_auth', 'authorization', 'oauth2'].find((name) => isSet(alertmanager, name));
      if (other) {
        yield* atMostOne(alertmanager, [other, 'sigv4'], 'at most one of basic_auth, authorization, oauth2, & sigv4 must be configured');
      }
    },
  },
  { ...common, help: `${page}#remote_write`, type: 'QueueConfig', run: queueFaults },
];

const customAuthorization =
  'authorization header must be changed via the basic_auth, authorization, oauth2, sigv4, azuread or google_iam parameter';

const reserved = new Set(
  (
    'host content-encoding content-length content-type user-agent connection keep-alive proxy-authenticate proxy-authorization ' +
    'www-authenticate accept-encoding x-prometheus-remote-write-version x-prometheus-remote-read-version x-amz-date ' +
    'x-amz-security-token x-amz-content-sha256'
  ).split(' '),
);

function* headerFaults(owner: YamlMapping, authorization: string): Generator<Problem> {
  for (const { key } of mappingOf(owner, 'headers')?.pairs ?? []) {
    if (key.kind === 'scalar' && key.value.toLowerCase() === 'authorization') {
      yield { span: key.span, message: `${authorization} — ${t('remove this header')}` };
    } else if (key.kind === 'scalar' && reserved.has(key.value.toLowerCase())) {
      yield { span: key.span, message: `${key.value} is a reserved header. It must not be changed — ${t('remove this header')}` };
    }
  }
}

function* queueFaults(queue: YamlMapping): Generator<Problem> {
  for (const field of ['capacity', 'max_shards', 'min_shards', 'max_samples_per_send']) {
    const value = Number(textOf(queue, field) ?? 1);
    if (value <= 0) {
      yield { span: valueSpan(queue, field), message: `remote write queue ${field} must be positive — ${t('write a number above 0')}` };
    }
  }
  const max = Number(textOf(queue, 'max_shards') ?? 50);
  if (max > 0 && Number(textOf(queue, 'min_shards') ?? 1) > max) {
    const message = `remote write queue min_shards must not be greater than max_shards — ${t('lower it to {0}', max)}`;
    yield { span: valueSpan(queue, 'min_shards'), message };
  }
  const least = durationMilliseconds(textOf(queue, 'min_backoff') ?? '30ms');
  const most = durationMilliseconds(textOf(queue, 'max_backoff') ?? '5s');
  if (least !== undefined && most !== undefined && most < least) {
    const message = `remote write queue max_backoff must not be less than min_backoff — ${t('raise it, or lower `{0}`', 'min_backoff')}`;
    yield { span: valueSpan(queue, 'max_backoff'), message };
  }
}
