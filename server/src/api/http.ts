/** One HTTP request as data; a platform's transport carries it out. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly limits: HttpLimits;
}

export interface HttpLimits {
  /** Milliseconds from sending to the last byte. */
  readonly timeout: number;
  /** Bytes of the body after decompression; reading stops there. */
  readonly maxBytes: number;
}

export interface HttpResponse {
  readonly ok: true;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What stops a request in a browser alone, and what a browser does not tell apart. */
export type BrowserFault = 'forbidden-by-cors' | 'unencrypted' | 'hidden-redirect' | 'no-answer';

/** Why there is no response. */
export type TransportFault =
  | 'refused'
  | 'host-not-found'
  | 'unreachable'
  | 'untrusted-certificate'
  | 'no-tls'
  | 'broken-off'
  | 'timeout'
  | 'too-large'
  | 'redirected-away'
  | BrowserFault
  | 'cancelled';

/** No response. `detail` is the system's own text, the address a redirect pointed to, or the origin that CORS keeps out. */
export interface TransportFailure {
  readonly ok: false;
  readonly fault: TransportFault;
  readonly detail: string;
}

/** Sends requests; every failure is a value, it never rejects. `Signal` is the platform's `AbortSignal`. */
export interface Transport<Signal> {
  send(request: HttpRequest, signal: Signal): Promise<HttpResponse | TransportFailure>;
}
