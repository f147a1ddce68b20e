import type { HttpRequest, HttpResponse, Transport, TransportFailure, TransportFault } from '#api/http.ts';

/**
 * HTTP over Node's `fetch`, which VS Code extends by its proxy settings. Redirects are followed only within the same
 * scheme, host and port, so that a query never reaches a server that the person did not choose.
 */
export const nodeTransport: Transport<AbortSignal> = { send };

const maxRedirects = 5;

async function send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse | TransportFailure> {
  const timeout = AbortSignal.timeout(request.limits.timeout);
  try {
    return await exchange(request, AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (signal.aborted) {
      return { ok: false, fault: 'cancelled', detail: '' };
    }
    return timeout.aborted ? { ok: false, fault: 'timeout', detail: '' } : failureOf(error);
  }
}

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse | TransportFailure> {
  let url = request.url;
  for (let redirects = 0; ; redirects++) {
    const { method, headers, body } = request;
    const response = await fetch(url, { method, headers, signal, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    const location = redirectTarget(response, url);
    if (location === undefined) {
      return readResponse(response, request.limits.maxBytes);
    }
    await response.body?.cancel();
    if (redirects === maxRedirects || new URL(location).origin !== new URL(url).origin) {
      return { ok: false, fault: 'redirected-away', detail: location };
    }
    url = location;
  }
}

function redirectTarget(response: Response, url: string): string | undefined {
  const location = response.headers.get('location');
  const redirects = [301, 302, 303, 307, 308].includes(response.status);
  return redirects && location !== null && URL.canParse(location, url) ? new URL(location, url).href : undefined;
}

async function readResponse(response: Response, maxBytes: number): Promise<HttpResponse | TransportFailure> {
  const body = await readBody(response, maxBytes);
  return body === undefined
    ? { ok: false, fault: 'too-large', detail: '' }
    : { ok: true, status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** Undefined, and the connection closed, as soon as the body is larger. */
async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

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
