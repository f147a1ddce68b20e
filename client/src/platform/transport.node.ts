import type { Transport, TransportFailure, TransportFault } from '#api/http.ts';
import { fetchTransport } from './fetch-transport.ts';

/** HTTP over Node's `fetch`, which VS Code extends by its proxy settings. */
export const nodeTransport: Transport<AbortSignal> = fetchTransport({
  unanswered: async (error) => failureOf(error),
  interrupted: failureOf,
});

function failureOf(error: unknown): TransportFailure {
  const cause = innermostCause(error);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const fault = faults.find(([pattern]) => pattern.test(`${code} ${cause.message}`))?.[1] ?? 'broken-off';
  return { ok: false, fault, detail: cause.message || code };
}

/** `fetch` wraps what happened, and one attempt for each address of a host is wrapped once more. */
function innermostCause(error: unknown): Error {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) {
    return error.errors[0];
  }
  if (error instanceof Error) {
    return error.cause instanceof Error ? innermostCause(error.cause) : error;
  }
  return new Error(String(error));
}

/** The codes of Node, OpenSSL and undici (https://nodejs.org/api/errors.html, https://undici.nodejs.org/#/docs/api/Errors). */
const faults: readonly (readonly [RegExp, TransportFault])[] = [
  [/^ECONNREFUSED/, 'refused'],
  [/^(ENOTFOUND|EAI_)/, 'host-not-found'],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)/, 'unreachable'],
  [/^UND_ERR_(HEADERS|BODY)_TIMEOUT/, 'timeout'],
  [/WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH_TOO_LONG|packet length too long/, 'no-tls'],
  [/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/, 'untrusted-certificate'],
];
