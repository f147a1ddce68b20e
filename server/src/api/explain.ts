import type { Failure, FailureKind } from './failure.ts';
import type { BrowserFault, TransportFault } from './http.ts';

/** The caller's `t()`: translates an English text and fills `{0}`, `{1}` … */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** A failure for a person: what happened, and what to do about it. */
export interface Explanation {
  readonly what: string;
  readonly advice: string;
}

/** Puts a failure into words. Where Prometheus has words of its own, they stand alone in `what`. */
export function explain(failure: Failure, t: Translate): Explanation {
  const { what, advice } = words(t)[failure.reason];
  return { what: what(failure), advice: failure.reason === 'prometheus' ? errorTypeAdvice(failure, t) : (advice ?? '') };
}

interface Words {
  what(failure: Failure): string;
  readonly advice?: string;
}

function words(t: Translate): Readonly<Record<FailureKind, Words>> {
  return { ...transportWords(t), ...browserWords(t), ...answerWords(t) };
}

function transportWords(t: Translate): Readonly<Record<Exclude<TransportFault, BrowserFault>, Words>> {
  return {
    refused: {
      what: ({ url }) => t('Nothing listens at {0}: the connection was refused.', url),
      advice: t(
        'Check that Prometheus is running there and that the port is right. For one inside a cluster, keep `kubectl port-forward` running.',
      ),
    },
    'host-not-found': {
      what: ({ url }) => t('The host of {0} is not known.', url),
      advice: t('Check its spelling. Names of Kubernetes services are known only inside the cluster: outside, use `kubectl port-forward`.'),
    },
    unreachable: {
      what: ({ url }) => t('{0} cannot be reached.', url),
      advice: t('Check the network, the VPN and firewalls between this machine and the server.'),
    },
    'untrusted-certificate': {
      what: ({ url, detail }) => t('The certificate of {0} is not trusted: {1}', url, detail),
      advice: t('Use the host name that the certificate was made for, and add its authority to the certificates that your system trusts.'),
    },
    'no-tls': {
      what: ({ url }) => t('{0} does not speak TLS.', url),
      advice: t('Write `http://` in the URL of the connection if the server is not encrypted.'),
    },
    'broken-off': {
      what: ({ url, detail }) => t('The connection to {0} broke off: {1}', url, detail),
      advice: t('Run the query again. If it happens each time, check that the URL names Prometheus and not another service.'),
    },
    timeout: {
      what: ({ url, limit }) => t('{0} did not answer within {1} seconds.', url, Math.round((limit ?? 0) / 1000)),
      advice: t('Narrow the query with more labels or a shorter range, or raise `observatory.query.timeout`.'),
    },
    'too-large': {
      what: ({ limit }) => t('The answer is larger than {0} MB, so it was not read to the end.', Math.round((limit ?? 0) / 100_000) / 10),
      advice: t('Narrow the query with more labels, aggregate it, or raise `observatory.query.maxResponseSize`.'),
    },
    'redirected-away': {
      what: ({ url, detail }) => t('{0} redirects to another place: {1}', url, detail),
      advice: t('If that is your Prometheus, use it as the URL of the connection. If it is a login page, the server asks for credentials.'),
    },
    cancelled: { what: () => t('The query was cancelled.') },
  };
}

function browserWords(t: Translate): Readonly<Record<BrowserFault, Words>> {
  return {
    'forbidden-by-cors': {
      what: ({ url, detail }) => t('{0} is there, but the browser does not let {1} read its answers (CORS).', url, detail),
      advice: t(
        'Prometheus itself lets every page read them, unless `--web.cors.origin` is narrower, it asks for a password by its own `basic_auth_users`, or the connection sends a header such as `X-Scope-OrgID`. Let a proxy before it answer with CORS headers, or use VS Code on a computer, which has no such limit.',
      ),
    },
    unencrypted: {
      what: ({ url }) => t('VS Code in a browser sends nothing to {0}, because that address is not encrypted.', url),
      advice: t('Use an `https://` URL, a Prometheus at `http://localhost` or `http://127.0.0.1`, or VS Code on a computer.'),
    },
    'hidden-redirect': {
      what: ({ url }) => t('{0} redirects to another place, and the browser does not say where.', url),
      advice: t('Open it in a tab, and use the address where you arrive as the URL of the connection, without `/graph` or `/query`.'),
    },
    'no-answer': {
      what: ({ url, detail }) => t('No answer came from {0}: {1}', url, detail),
      advice: t(
        'Check that Prometheus is running there, that host and port are right, that the browser trusts its certificate, and that it lets this page reach your network: it does not say which.',
      ),
    },
  };
}

function answerWords(t: Translate): Readonly<Record<Exclude<FailureKind, TransportFault>, Words>> {
  return {
    'needs-tls': {
      what: ({ url }) => t('{0} speaks TLS only.', url),
      advice: t('Write `https://` in the URL of the connection.'),
    },
    unauthorized: {
      what: ({ url }) => t('{0} asks for credentials (HTTP 401).', url),
      advice: t('Run “Observatory: Set Password or Token…”, or use a URL that needs none, such as one that `kubectl port-forward` opens.'),
    },
    forbidden: {
      what: ({ url, detail }) => withDetail(t('{0} refuses this request (HTTP 403).', url), detail),
      advice: t('Ask for access to the query API, or give another password or token: “Observatory: Set Password or Token…”.'),
    },
    'not-found': {
      what: ({ url }) => t('There is no Prometheus API at {0} (HTTP 404).', url),
      advice: t('If Prometheus is served under a path such as `/prometheus`, add it to the URL of the connection.'),
    },
    gateway: {
      what: ({ url, status, detail }) => withDetail(t('{0} is not ready to answer (HTTP {1}).', url, status ?? 0), detail),
      advice: t('Prometheus may be starting, or the proxy before it cannot reach it. Try again in a moment.'),
    },
    status: {
      what: ({ url, status, detail }) => withDetail(t('{0} answered with HTTP status {1}.', url, status ?? 0), detail),
      advice: t('Check that the URL of the connection is the one that `/api/v1/query` follows.'),
    },
    'web-page': {
      what: ({ url, detail }) => withDetail(t('This is not the Prometheus API: {0} answered with a web page.', url), detail),
      advice: t('Check host, port and path. A login page before Prometheus answers like this too.'),
    },
    'not-json': {
      what: ({ url, detail }) =>
        detail
          ? withDetail(t('This is not the Prometheus API: the answer of {0} is not JSON.', url), detail)
          : t('This is not the Prometheus API: the answer of {0} is empty.', url),
      advice: t('Check host, port and path of the connection. An answer that was cut off on its way looks like this too.'),
    },
    'unexpected-shape': {
      what: ({ url, detail }) => withDetail(t('{0} answered with JSON, but not as the Prometheus API does.', url), detail),
      advice: t('Check that the URL of the connection names Prometheus or a server with the same API.'),
    },
    prometheus: { what: ({ detail, errorType }) => detail || t('Prometheus reports an error of type {0}.', errorType || '?') },
  };
}

/** What to do about each `errorType` of https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview */
function errorTypeAdvice({ errorType }: Failure, t: Translate): string {
  const advice: ReadonlyMap<string, string> = new Map([
    ['bad_data', t('Prometheus does not accept the expression. Correct it and run it again.')],
    ['execution', t('The expression is right, but it could not be evaluated over the data.')],
    ['timeout', t('The evaluation took too long. Narrow the query with more labels or a shorter range.')],
    ['canceled', t('The server gave up the evaluation. Run the query again.')],
    ['unavailable', t('Prometheus is not ready. Try again in a moment.')],
    ['internal', t('The fault lies inside the server: its log says more.')],
  ]);
  return advice.get(errorType ?? '') ?? '';
}

function withDetail(what: string, detail: string): string {
  return detail ? `${what} “${detail}”` : what;
}
