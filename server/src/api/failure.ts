import type { TransportFault } from './http.ts';

/** Why there is no answer. */
export type FailureKind =
  | TransportFault
  | 'needs-tls'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'gateway'
  | 'status'
  | 'web-page'
  | 'not-json'
  | 'unexpected-shape'
  | 'prometheus';

/** No answer; `explain` puts it into words. */
export interface Failure {
  readonly kind: 'failure';
  readonly reason: FailureKind;
  /** The connection's URL. */
  readonly url: string;
  /** What the other side or the system said; may be empty. */
  readonly detail: string;
  /** The HTTP status, where one came. */
  readonly status?: number;
  /** Prometheus's `errorType`, for `prometheus`. */
  readonly errorType?: string;
  /** Warnings and infos that came with the error. */
  readonly notes?: readonly string[];
  /** The limit that held: bytes for `too-large`, otherwise milliseconds. */
  readonly limit?: number;
}

/** Whether the server could not be talked to at all, so that asking again at once is of no use. */
export function isConnectionFailure({ reason }: Failure): boolean {
  return reason !== 'cancelled' && reason !== 'prometheus' && reason !== 'too-large' && reason !== 'unexpected-shape';
}
