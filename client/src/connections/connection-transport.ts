import type { HttpResponse, Transport, TransportFailure } from '#api/http.ts';
import { authorization, isSecret } from './auth.ts';
import type { Connection } from './connection.ts';
import { needsSecret, type Secrets } from './secrets.ts';

/** With what a connection's requests are sent. */
export interface ConnectionTransportOptions {
  readonly transport: Transport<AbortSignal>;
  readonly secrets: Pick<Secrets, 'of'>;
  /** The server did not accept the credentials, or asks for some. */
  readonly onRefused?: (connection: Connection) => void;
}

/**
 * The transport of one connection: sends its headers and credentials along, to its own scheme, host and port only. Where its
 * secret is not known nothing is sent, as if cancelled. The secret is blanked in what the server says of a fault.
 */
export function connectionTransport(connection: Connection, options: ConnectionTransportOptions): Transport<AbortSignal> {
  const { transport, secrets, onRefused } = options;
  const { origin } = new URL(connection.url);
  return {
    async send(request, signal) {
      const secret = needsSecret(connection) ? await secrets.of(connection) : undefined;
      if (new URL(request.url).origin !== origin) {
        return { ok: false, fault: 'redirected-away', detail: request.url };
      }
      if (connection.auth && (secret === undefined || !isSecret(connection.auth.kind, secret))) {
        return { ok: false, fault: 'cancelled', detail: '' };
      }
      const credentials = connection.auth && secret !== undefined ? authorization(connection.auth, secret) : undefined;
      const headers = { ...connection.headers, ...request.headers, ...(credentials ? { authorization: credentials } : {}) };
      const outcome = await transport.send({ ...request, headers }, signal);
      if (outcome.ok && (outcome.status === 401 || outcome.status === 403)) {
        onRefused?.(connection);
      }
      return secret === undefined || credentials === undefined
        ? outcome
        : withoutSecrets(outcome, [secret, credentials.replace(/^\w+ /, '')]);
    },
  };
}

/** Data stays as it is: a short password would take numbers and labels out of it. */
function withoutSecrets(outcome: HttpResponse | TransportFailure, secrets: readonly string[]): HttpResponse | TransportFailure {
  if (!outcome.ok) {
    return { ...outcome, detail: blank(outcome.detail, secrets) };
  }
  const isData = outcome.status >= 200 && outcome.status < 300 && (outcome.headers['content-type'] ?? '').includes('json');
  return isData ? outcome : { ...outcome, body: blank(outcome.body, secrets) };
}

/** As it is, in JSON and in a URL. */
function blank(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return forms.reduce((blanked, form) => blanked.replaceAll(form, '•••'), text);
}
