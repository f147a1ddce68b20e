import { atMostOne } from '#base/schema/at-most-one.ts';
import { fieldValue, firstKeySpan, isSet, itemsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { discoveries } from '../data/discovery.ts';

type Faults = (discovery: YamlMapping) => Iterable<Problem>;

/** What Prometheus demands of each discovery beyond required fields and allowed values. */
const faultsByType: Readonly<Record<string, Faults>> = {
  AzureSDConfig: azureFaults,
  AWSFilter: filterFaults,
  ConsulSDConfig: consulFaults,
  DNSSDConfig: dnsFaults,
  EurekaSDConfig: eurekaFaults,
  HTTPSDConfig: urlFaults,
  MarathonSDConfig: marathonFaults,
  OutscaleSDConfig: secretFaults,
  PuppetDBSDConfig: urlFaults,
  ScalewaySDConfig: secretFaults,
  ServersetSDConfig: (discovery) => pathFaults(discovery, 'serverset'),
  NerveSDConfig: (discovery) => pathFaults(discovery, 'nerve'),
};

/** The checks of service discoveries, each on its own type. */
export const discoveryChecks: readonly TypeCheck[] = Object.entries(faultsByType).map(([type, run]) => ({
  code: 'service-discovery',
  severity: 'error',
  help: helpOf(type),
  type,
  run,
}));

function helpOf(type: string): string {
  const field = discoveries.find((discovery) => discovery.type === type)?.field ?? 'scrape_config';
  return `https://prometheus.io/docs/prometheus/latest/configuration/configuration/#${field.replace(/s$/, '')}`;
}

function* azureFaults(discovery: YamlMapping): Generator<Problem> {
  if ((textOf(discovery, 'authentication_method') ?? 'OAuth') !== 'OAuth' || isUnfinished(discovery)) {
    return;
  }
  for (const field of ['tenant_id', 'client_id', 'client_secret'].filter((name) => !isSet(discovery, name))) {
    yield needs(discovery, field, `azure SD configuration requires a ${field}`);
  }
}

function* filterFaults(filter: YamlMapping): Generator<Problem> {
  if (!isUnfinished(filter) && itemsOf(filter, 'values').length === 0) {
    yield needs(filter, 'values', 'EC2 SD configuration filter values cannot be empty');
  }
}

function* consulFaults(discovery: YamlMapping): Generator<Problem> {
  if (textOf(discovery, 'server')?.trim() === '') {
    yield needs(discovery, 'server', 'consul SD configuration requires a server address');
  }
  const user = ['username', 'password'].find((name) => isSet(discovery, name));
  if (user) {
    const said = 'at most one of consul SD configuration username and password and basic auth can be configured';
    yield* atMostOne(discovery, [user, 'basic_auth'], said);
  }
  yield* atMostOne(
    discovery,
    ['token', 'authorization', 'oauth2'],
    'at most one of consul SD token, authorization, or oauth2 can be configured',
  );
}

function* dnsFaults(discovery: YamlMapping): Generator<Problem> {
  const type = (textOf(discovery, 'type') || 'SRV').toUpperCase();
  const port = textOf(discovery, 'port');
  if (['A', 'AAAA', 'MX', 'NS'].includes(type) && (port === undefined || port === '0') && !isUnfinished(discovery)) {
    yield needs(discovery, 'port', 'a port is required in DNS-SD configs for all record types except SRV');
  }
}

function* eurekaFaults(discovery: YamlMapping): Generator<Problem> {
  const server = textOf(discovery, 'server') ?? '';
  if (server !== '' && !/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(server) && !isTemplate(server)) {
    const message = `eureka_sd: invalid eureka server URL — ${t('write a URL such as `http://eureka:8761/eureka`')}`;
    yield { span: valueSpan(discovery, 'server'), message };
  }
}

function* urlFaults(discovery: YamlMapping): Generator<Problem> {
  const url = textOf(discovery, 'url') ?? '';
  if (url === '' || isTemplate(url)) {
    return;
  }
  if (!/^https?:/i.test(url)) {
    yield {
      span: valueSpan(discovery, 'url'),
      message: `URL scheme must be 'http' or 'https' — ${t('write a URL such as `http://localhost:8080/targets`')}`,
    };
  } else if (!/^https?:\/\/[^/?#]/i.test(url)) {
    yield {
      span: valueSpan(discovery, 'url'),
      message: `host is missing in URL — ${t('write a URL such as `http://localhost:8080/targets`')}`,
    };
  }
}

function* marathonFaults(discovery: YamlMapping): Generator<Problem> {
  const tokens = ['auth_token', 'auth_token_file'];
  yield* atMostOne(discovery, tokens, 'marathon_sd: at most one of auth_token & auth_token_file must be configured');
  const token = tokens.find((name) => isSet(discovery, name));
  if (token) {
    yield* atMostOne(
      discovery,
      [token, 'basic_auth'],
      'marathon_sd: at most one of basic_auth, auth_token & auth_token_file must be configured',
    );
    const bearer = ['bearer_token', 'bearer_token_file'].find((name) => isSet(discovery, name)) ?? 'bearer_token';
    const said = 'marathon_sd: at most one of bearer_token, bearer_token_file, auth_token & auth_token_file must be configured';
    yield* atMostOne(discovery, [token, bearer], said);
    yield* atMostOne(
      discovery,
      [token, 'authorization'],
      'marathon_sd: at most one of auth_token, auth_token_file & authorization must be configured',
    );
  }
}

function* secretFaults(discovery: YamlMapping): Generator<Problem> {
  const secrets = ['secret_key', 'secret_key_file'];
  yield* atMostOne(discovery, secrets, 'at most one of secret_key & secret_key_file must be configured');
  if (!secrets.some((name) => isSet(discovery, name)) && !isUnfinished(discovery)) {
    yield needs(discovery, 'secret_key', 'one of secret_key & secret_key_file must be configured');
  }
}

function* pathFaults(discovery: YamlMapping, name: string): Generator<Problem> {
  for (const path of itemsOf(discovery, 'paths')) {
    if (path.kind === 'scalar' && !path.placeholder && !path.value.startsWith('/') && !isTemplate(path.value)) {
      yield {
        span: path.span,
        message: `${name} SD config paths must begin with '/': ${path.value} — ${t('write `{0}`', `/${path.value}`)}`,
      };
    }
  }
}

function needs(discovery: YamlMapping, field: string, said: string): Problem {
  const written =
    fieldValue(discovery, field) !== undefined || discovery.pairs.some(({ key }) => key.kind === 'scalar' && key.value === field);
  const span = written ? valueSpan(discovery, field) : firstKeySpan(discovery);
  return { span, message: `${said} — ${written ? t('write a value for `{0}`', field) : t('add `{0}`', field)}`, evidence: discovery.span };
}

function isTemplate(value: string): boolean {
  return /\{\{|\$\{|^\$\w|^</.test(value);
}
