import type { HttpRequest, Transport, TransportFailure } from '#api/http.ts';
import { fetchTransport } from './fetch-transport.ts';

/** HTTP over a browser's `fetch`, within the browser's rules: no plain HTTP from a page that came by HTTPS, and CORS. */
export const webTransport: Transport<AbortSignal> = fetchTransport({
  unanswered,
  interrupted: (error) => ({ ok: false, fault: 'broken-off', detail: error instanceof Error ? error.message : String(error) }),
});

/**
 * A browser hides from scripts why a request failed (https://fetch.spec.whatwg.org/#concept-network-error). Whether the server is there can
 * be found out by a request to the same path whose answer nobody may read; it carries no header and no query.
 */
async function unanswered(error: unknown, { url }: HttpRequest, signal: AbortSignal): Promise<TransportFailure> {
  const server = new URL(url);
  if (origin.startsWith('https:') && server.protocol === 'http:' && !isLoopback(server.hostname)) {
    return { ok: false, fault: 'mixed-content', detail: '' };
  }
  try {
    await fetch(server.origin + server.pathname, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return { ok: false, fault: 'forbidden-by-cors', detail: origin };
  } catch {
    return { ok: false, fault: 'no-answer', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Browsers take these for safe without encryption (https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy). */
function isLoopback(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
