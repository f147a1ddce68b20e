import type { HttpRequest, Transport, TransportFailure } from '#api/http.ts';
import { fetchTransport } from './fetch-transport.ts';

/** HTTP over a browser's `fetch`, within the rules of the browser (CORS) and of VS Code in it. */
export const webTransport: Transport<AbortSignal> = fetchTransport({
  unanswered,
  interrupted: (error) => ({ ok: false, fault: 'broken-off', detail: messageOf(error) }),
});

/**
 * A browser hides from scripts why a request failed (https://fetch.spec.whatwg.org/#concept-network-error). Whether the server is there can
 * be found out by a request to the same path whose answer nobody may read; it carries no header and no query.
 */
async function unanswered(error: unknown, { url }: HttpRequest, signal: AbortSignal): Promise<TransportFailure> {
  const server = new URL(url);
  if (server.protocol === 'http:' && server.origin !== origin && !reachedUnencrypted.includes(server.hostname)) {
    return { ok: false, fault: 'unencrypted', detail: '' };
  }
  const enough = new AbortController();
  const either = AbortSignal.any([signal, enough.signal]);
  try {
    await fetch(server.origin + server.pathname, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal: either });
    return { ok: false, fault: 'forbidden-by-cors', detail: origin };
  } catch {
    return { ok: false, fault: 'no-answer', detail: messageOf(error) };
  } finally {
    enough.abort(); // Nobody reads the answer, however long it is.
  }
}

/**
 * The policy of the page that holds VS Code's worker extension host lets `http:` through to these alone
 * (https://github.com/microsoft/vscode/blob/main/src/vs/workbench/services/extensions/worker/webWorkerExtensionHostIframe.html).
 */
const reachedUnencrypted: readonly string[] = ['localhost', '127.0.0.1'];

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
