import { type Answer, readAnswer } from './answer.ts';
import type { Failure } from './failure.ts';
import type { HttpLimits, HttpRequest, Transport } from './http.ts';
import type { Question } from './questions.ts';

/** Whom to ask, and how. */
export interface Server<Signal> {
  /** `http://host:9090/prefix`, to which `/api/v1/…` is added. */
  readonly url: string;
  readonly transport: Transport<Signal>;
  readonly limits: HttpLimits;
}

/** Asks once; a server that does not take POST is asked again with GET. Never rejects. */
export async function ask<T, Signal>(server: Server<Signal>, question: Question<T>, signal: Signal): Promise<Answer<T> | Failure> {
  const first = await server.transport.send(httpRequest(server, question), signal);
  const again = first.ok && question.method === 'POST' && (first.status === 405 || first.status === 501);
  const outcome = again ? await server.transport.send(httpRequest(server, { ...question, method: 'GET' }), signal) : first;
  if (outcome.ok) {
    return readAnswer(server.url, question, outcome);
  }
  const limit = outcome.fault === 'too-large' ? server.limits.maxBytes : server.limits.timeout;
  return { kind: 'failure', reason: outcome.fault, url: server.url, detail: outcome.detail, limit };
}

/** The request that carries a question. */
export function httpRequest({ url, limits }: Pick<Server<unknown>, 'url' | 'limits'>, question: Question<unknown>): HttpRequest {
  const address = `${url.replace(/\/+$/, '')}${question.path}`;
  const form = question.parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  const headers = { accept: 'application/json' };
  if (question.method === 'GET') {
    return { method: 'GET', url: form ? `${address}?${form}` : address, headers, limits };
  }
  return { method: 'POST', url: address, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: form, limits };
}

/** Half a surrogate pair, which a cursor in the middle of an emoji leaves behind, makes `encodeURIComponent` throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'));
}
