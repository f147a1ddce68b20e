import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '#api/http.ts';

/** What only the host of a `fetch` can tell. */
export interface FetchHost {
  /** Why there is no response at all. */
  unanswered(error: unknown, request: HttpRequest, signal: AbortSignal): Promise<TransportFailure>;
  /** Why the rest of a response does not come. */
  interrupted(error: unknown): TransportFailure;
}

const maxRedirects = 5;

/**
 * HTTP over `fetch`. Redirects are followed only within the same scheme, host and port, so that a query never reaches a server that the
 * person did not choose.
 */
export function fetchTransport(host: FetchHost): Transport<AbortSignal> {
  return {
    async send(request, signal) {
      const timeout = AbortSignal.timeout(request.limits.timeout);
      const either = AbortSignal.any([signal, timeout]);
      const ended = (): TransportFailure | undefined => (signal.aborted ? cancelled : timeout.aborted ? late : undefined);
      let response: Response | TransportFailure;
      try {
        response = await follow(request, either);
      } catch (error) {
        const failure = ended() ?? (await host.unanswered(error, request, either));
        return ended() ?? failure;
      }
      try {
        return response instanceof Response ? await readResponse(response, request.limits.maxBytes) : response;
      } catch (error) {
        return ended() ?? host.interrupted(error);
      }
    },
  };
}

const cancelled: TransportFailure = { ok: false, fault: 'cancelled', detail: '' };
const late: TransportFailure = { ok: false, fault: 'timeout', detail: '' };

async function follow(request: HttpRequest, signal: AbortSignal): Promise<Response | TransportFailure> {
  let url = request.url;
  for (let redirects = 0; ; redirects++) {
    const { method, headers, body } = request;
    const response = await fetch(url, { method, headers, signal, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    if (response.type === 'opaqueredirect') {
      return { ok: false, fault: 'hidden-redirect', detail: '' };
    }
    const location = redirectTarget(response, url);
    if (location === undefined) {
      return response;
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
