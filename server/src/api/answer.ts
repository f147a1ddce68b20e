import type { Failure, FailureKind } from './failure.ts';
import { isRecord, isText, isTexts } from './guards.ts';
import type { HttpResponse } from './http.ts';
import type { Question } from './questions.ts';

/** What came back, its shape proved. */
export interface Answer<T> {
  readonly kind: 'answer';
  readonly data: T;
  readonly warnings: readonly string[];
  readonly infos: readonly string[];
}

/** The boundary: turns whatever stands behind `url` has sent into a typed answer, or into the reason why it is none. */
export function readAnswer<T>(url: string, question: Question<T>, response: HttpResponse): Answer<T> | Failure {
  const fail = (reason: FailureKind, detail: string, more: Partial<Failure> = {}): Failure => ({
    kind: 'failure',
    reason,
    url,
    detail,
    status: response.status,
    ...more,
  });
  const json = parseJson(response.body);
  const error = isRecord(json) && json.status === 'error' ? json : undefined;
  const said = shortened(textOf(error?.error), 2000);
  const byStatus = statusReason(response);
  if (error && byStatus !== 'unauthorized' && byStatus !== 'forbidden') {
    return fail('prometheus', said, {
      errorType: textOf(error.errorType),
      notes: [...textsOf(error.warnings), ...textsOf(error.infos)],
    });
  }
  if (byStatus) {
    return fail(byStatus, said || excerpt(response.body));
  }
  if (json === undefined) {
    return fail(looksLikeHtml(response) ? 'web-page' : 'not-json', excerpt(response.body));
  }
  if (!isRecord(json) || json.status !== 'success' || !question.isData(json.data)) {
    return fail('unexpected-shape', excerpt(response.body));
  }
  return { kind: 'answer', data: json.data, warnings: textsOf(json.warnings), infos: textsOf(json.infos) };
}

function statusReason({ status, body }: HttpResponse): FailureKind | undefined {
  if (status === 400 && body.includes('HTTP request to an HTTPS server')) {
    return 'needs-tls';
  }
  return status >= 200 && status < 300 ? undefined : (statusReasons.get(status) ?? 'status');
}

const statusReasons: ReadonlyMap<number, FailureKind> = new Map<number, FailureKind>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [502, 'gateway'],
  [503, 'gateway'],
  [504, 'gateway'],
]);

/** Undefined where it is no JSON; JSON itself has no undefined. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function looksLikeHtml({ headers, body }: HttpResponse): boolean {
  return (headers['content-type'] ?? '').includes('text/html') || /^\s*<(?:!doctype|html|head|body)\b/i.test(body);
}

/** What a person recognises the answer by: the title of a web page, otherwise the first words. */
function excerpt(body: string): string {
  const start = body.slice(0, 4000);
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1]?.trim();
  const text = (title ?? start.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
  return shortened(text, 160);
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function textOf(data: unknown): string {
  return isText(data) ? data : '';
}

function textsOf(data: unknown): readonly string[] {
  return isTexts(data) ? data : [];
}
