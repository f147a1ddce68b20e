import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a guarded server demands; what is not named is not looked at. */
export interface Demands {
  readonly authorization?: string;
  /** Of the header `X-Scope-OrgID`. */
  readonly tenant?: string;
  /** Lets the pages of browsers read the answers, and send these headers; by default no page may (CORS). */
  readonly headersOfPages?: readonly string[];
  /** Answers requests in the place of the server; gives false to leave it to the server. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface GuardedServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The requests that came, in order. */
  readonly requests: readonly IncomingMessage[];
  demand(demands: Demands): void;
  stop(): Promise<void>;
}

/** A server on loopback with the Prometheus API's answer `1` to every query, for those who give what it demands: 401 or 403 for the others. */
export async function startGuardedServer(first: Demands): Promise<GuardedServer> {
  let demands = first;
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    allowPages(demands, response);
    if (demands.headersOfPages && request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (demands.instead?.(request, response)) {
      return;
    }
    const { authorization, 'x-scope-orgid': tenant } = request.headers;
    if (demands.authorization !== undefined && authorization !== demands.authorization) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end(`Not you: ${authorization}`);
    } else if (demands.tenant !== undefined && tenant !== demands.tenant) {
      response.writeHead(403).end('no org id');
    } else {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    requests,
    demand(next) {
      demands = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const answer = JSON.stringify({ status: 'success', data: { resultType: 'scalar', result: [1, '1'] } });

function allowPages({ headersOfPages }: Demands, response: ServerResponse): void {
  if (headersOfPages) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', headersOfPages.join(', '));
  }
}
