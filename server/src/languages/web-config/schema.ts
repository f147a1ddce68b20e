import { firstDocument } from '#base/schema/first-document.ts';
import { goDuration } from '#base/schema/go-duration.ts';
import { careful, goScalars } from '#base/schema/go-scalars.ts';
import { fieldTable } from '#base/schema/table.ts';
import type { Field, Schema } from '#base/schema/types.ts';
import { bcryptHash } from './bcrypt-hash.ts';

const page = 'https://prometheus.io/docs/prometheus/latest/configuration/https/';

/** What Go's `tls.CipherSuites()` names, and what it named before version 1.22. */
const ciphers = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_256_GCM_SHA384',
];

const clientAuthTypes = [
  'NoClientCert',
  'RequestClientCert',
  'RequireAnyClientCert',
  'RequireClientCert',
  'VerifyClientCertIfGiven',
  'RequireAndVerifyClientCert',
];

/** Every field of a web config file, as exporter-toolkit reads it. */
export const webConfigSchema: Schema = {
  rootType: firstDocument('Config'),
  scalars: { ...goScalars, ...careful({ bcrypt: bcryptHash, goduration: goDuration('v2') }) },
  help: () => page,
  types: {
    Config: {
      goName: 'web.Config',
      description: 'How the web server of Prometheus, Alertmanager or an exporter is reached: TLS, users and headers.',
      fields: fieldTable(`
tls_server_config TLSConfig
http_server_config HTTPConfig
rate_limit RateLimiterConfig
basic_auth_users map[string]bcrypt: The users that may sign in, by name, each with the bcrypt hash of the password. Without users nobody has to.
`),
    },
    TLSConfig: {
      goName: 'web.TLSConfig',
      description: 'The certificate of the server, and what it asks of those who connect.',
      fields: {
        ...fieldTable(`
cert string: The server certificate, in PEM.
key secret: The key of the server certificate, in PEM.
client_ca string: The authorities whose client certificates are taken, in PEM.
cert_file file: The file of the server certificate.
key_file file: The file of the server certificate's key.
client_ca_file file: The file of the authorities whose client certificates are taken.
client_allowed_sans []string: The alternative names of which a client certificate has to have one.
prefer_server_cipher_suites bool=true: Whether the server's order of cipher suites counts.
`),
        client_auth_type: chosen(
          'string',
          clientAuthTypes,
          'What is asked of clients. Only `RequireAndVerifyClientCert` is safe.',
          'invalid ClientAuth: {0}',
          'NoClientCert',
        ),
        min_version: tlsVersion('The oldest version to accept.', 'TLS12'),
        max_version: tlsVersion('The newest version to accept.', 'TLS13'),
        cipher_suites: chosen('[]string', ciphers, 'The cipher suites to offer, up to TLS 1.2.', 'unknown cipher: {0}'),
        curve_preferences: chosen(
          '[]string',
          ['CurveP256', 'CurveP384', 'CurveP521', 'X25519', 'X25519MLKEM768'],
          'The elliptic curves to offer, the preferred one first.',
          'unknown curve: {0}',
        ),
      },
    },
    HTTPConfig: {
      goName: 'web.HTTPConfig',
      description: 'What the server sends besides its answers.',
      fields: fieldTable(`
http2 bool=true: Whether to offer HTTP/2, which needs TLS.
headers Headers
`),
    },
    Headers: {
      description: 'Headers to send with every answer.',
      fields: {
        'Content-Security-Policy': { type: 'string', description: 'Where browsers may load from.' },
        'Strict-Transport-Security': { type: 'string', description: 'Makes browsers use HTTPS alone, for the whole host.' },
        'X-Content-Type-Options': header(['', 'nosniff'], 'X-Content-Type-Options', 'Keeps browsers from guessing types.'),
        'X-Frame-Options': header(['', 'deny', 'sameorigin'], 'X-Frame-Options', 'Whether other pages may show this one within.'),
        'X-XSS-Protection': { type: 'string', description: 'The filter for cross-site scripting of old browsers.' },
      },
    },
    RateLimiterConfig: {
      goName: 'web.RateLimiterConfig',
      description: 'How many requests are answered.',
      fields: fieldTable(`
burst int=0: How many requests may come at once.
interval goduration=0: The time between two requests; \`0\` turns the limit off.
`),
    },
  },
};

function chosen(type: string, values: readonly string[], description: string, unknownValue: string, preset?: string): Field {
  return { type, values, description, words: { unknownValue }, ...(preset !== undefined && { default: preset }) };
}

function tlsVersion(description: string, preset: string): Field {
  return chosen('string', ['TLS10', 'TLS11', 'TLS12', 'TLS13'], description, 'unknown TLS version: {0}', preset);
}

function header(values: readonly string[], name: string, description: string): Field {
  const shown = values.filter((value) => value !== '').map((value) => JSON.stringify(value));
  return chosen('string', values, description, `invalid value for ${name}. Expected one of: [${shown.join(' ')}], but got: "{0}"`);
}
