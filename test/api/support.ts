import { readAnswer } from '#api/answer.ts';
import { ask } from '#api/ask.ts';
import { explain } from '#api/explain.ts';
import type { Failure } from '#api/failure.ts';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '#api/http.ts';
import { instantQuery, type Question } from '#api/questions.ts';

export const url = 'http://127.0.0.1:9090';

export function respond(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return { ok: true, status, headers: { 'content-type': 'application/json', ...headers }, body };
}

export function success(data: unknown, more: object = {}): HttpResponse {
  return respond(JSON.stringify({ status: 'success', data, ...more }));
}

/** The answer to a query, read from `response`. */
export function read<T>(response: HttpResponse, question: Question<T>): ReturnType<typeof readAnswer<T>> {
  return readAnswer(url, question, response);
}

/** Why the response is no answer to a query: its reason, and the words for it. */
export function failureOf(response: HttpResponse): { reason: string; what: string; advice: string } {
  const answer = readAnswer(url, instantQuery('up'), response);
  return answer.kind === 'failure' ? { reason: answer.reason, ...wordsFor(answer) } : { reason: 'none', what: '', advice: '' };
}

export function wordsFor(failure: Failure): { what: string; advice: string } {
  return explain(failure, (message, ...values) => message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])));
}

/** Asks a server that gives these responses one after another; tells what was sent. */
export async function askWith<T>(
  question: Question<T>,
  ...responses: readonly (HttpResponse | TransportFailure)[]
): Promise<{ answer: Awaited<ReturnType<typeof ask<T, undefined>>>; sent: readonly HttpRequest[] }> {
  const sent: HttpRequest[] = [];
  const transport: Transport<undefined> = {
    send: async (request) => {
      const response = responses[sent.length];
      sent.push(request);
      return response ?? { ok: false, fault: 'refused', detail: 'no more responses' };
    },
  };
  const answer = await ask({ url, transport, limits: { timeout: 30_000, maxBytes: 50_000_000 } }, question, undefined);
  return { answer, sent };
}
