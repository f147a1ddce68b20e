import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type Behaviour, behaviours } from './hostile-behaviours.ts';

/** A server that was reached. */
export interface Reached {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  /** What came there, in order. */
  readonly requests: readonly SeenRequest[];
}

/** A request as the server saw it. */
export interface SeenRequest extends Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'> {
  /** Whether the other side closed the connection before the answer was complete. */
  abandoned(): boolean;
}

/** Speaks the Prometheus API at its root as it is told to, and below `/NAME` as the behaviour of that name (`hostile-behaviours.ts`). */
export interface HostileServer extends Reached {
  /** Where redirects lead, and where the markup in labels and texts would load from if somebody let it. Nothing should ever ask there. */
  readonly elsewhere: Reached;
  /** Changes how the root answers. */
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

export interface HostileOptions {
  /** How the root answers; as a good Prometheus, by default. */
  readonly root?: Behaviour;
  /** Lets pages of any origin read the answers and send these headers; by default no page may. */
  readonly cors?: readonly string[];
}

/** What Prometheus lets pages send, and the header of tenants. */
export const headersOfPages: readonly string[] = ['Accept', 'Authorization', 'Content-Type', 'X-Scope-OrgID'];

/** Starts the server, and a second one elsewhere, on free ports of 127.0.0.1. */
export async function startHostileServer({ root = behaviours.good, cors }: HostileOptions = {}): Promise<HostileServer> {
  let atRoot = root;
  const elsewhere = await listen((_, response) => response.end());
  const main = await listen((request, response) => {
    const { name, path } = nameIn(request.url ?? '/');
    if (cors) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', cors.join(', '));
    }
    if (cors && request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const behave = name === undefined ? atRoot : behaviours[name];
    behave({ request, response, path, base: name === undefined ? '' : `/${name}`, elsewhere: elsewhere.url });
  });
  return {
    url: main.url,
    requests: main.requests,
    elsewhere,
    behave(behaviour) {
      atRoot = behaviour;
    },
    async stop() {
      await Promise.all([main.stop(), elsewhere.stop()]);
    },
  };
}

function nameIn(url: string): { readonly name?: keyof typeof behaviours; readonly path: string } {
  const [, first = '', rest = ''] = /^\/([^/?]*)(.*)$/s.exec(url) ?? [];
  return isName(first) ? { name: first, path: rest } : { path: url };
}

function isName(text: string): text is keyof typeof behaviours {
  return Object.hasOwn(behaviours, text);
}

async function listen(listener: RequestListener): Promise<Reached & { stop(): Promise<void> }> {
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers, rawHeaders } = request;
    requests.push({ method, url, headers, rawHeaders, abandoned: () => response.closed && !response.writableFinished });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, requests, stop: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
