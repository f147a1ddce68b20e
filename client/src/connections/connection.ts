import { type Auth, type AuthFault, readAuth } from './auth.ts';
import { type HeaderFault, type Headers, readHeaders } from './headers.ts';

/** A Prometheus server, or one with the same API, under the name a person gave it. */
export interface Connection {
  readonly name: string;
  /** To which `/api/v1/…` is added; no slash at the end. */
  readonly url: string;
  readonly auth?: Auth;
  /** Sent with each request; none of them carries credentials. */
  readonly headers?: Headers;
}

/** Why a text cannot be the URL of a connection. */
export type UrlFault = 'no-url' | 'no-http' | 'credentials' | 'query';

/** A connection of the settings that cannot be used. */
export interface RefusedConnection {
  readonly name: string;
  readonly fault: UrlFault | AuthFault | HeaderFault;
  /** The header that is at fault. */
  readonly header?: string;
}

/** The setting `observatory.connections`, read: entries that are no connection at all are left out. */
export interface Connections {
  readonly usable: readonly Connection[];
  readonly refused: readonly RefusedConnection[];
}

/** What is wrong with the URL of a connection; undefined where nothing is. */
export function urlFault(text: string): UrlFault | undefined {
  if (!URL.canParse(text.trim())) {
    return 'no-url';
  }
  const { protocol, username, password, search, hash } = new URL(text.trim());
  if (protocol !== 'http:' && protocol !== 'https:') {
    return 'no-http';
  }
  if (username || password) {
    return 'credentials';
  }
  return search || hash ? 'query' : undefined;
}

/** Of a page of Prometheus's own user interface or API, the URL of its connection; any other text as it is, trimmed. */
export function connectionUrl(text: string): string {
  const trimmed = text.trim();
  return /^https?:/i.test(trimmed) && URL.canParse(trimmed)
    ? trimmed.replace(/[?#].*$/, '').replace(/\/*(?:\/(?:graph|query|alerts|targets|rules|config|api\/v1(?:\/.*)?))?\/*$/, '')
    : trimmed;
}

/** Reads the value of the setting, whatever a person wrote there. Of two with one name the first counts. */
export function readConnections(value: unknown): Connections {
  const usable: Connection[] = [];
  const refused: RefusedConnection[] = [];
  for (const entry of Array.isArray(value) ? value.filter(isNamedUrl) : []) {
    const read = readConnection(entry);
    if ('fault' in read) {
      refused.push(read);
    } else if (!usable.some(({ name }) => name === read.name)) {
      usable.push(read);
    }
  }
  return { usable, refused };
}

/** The connection in use: the one of this name; the first where none is named. */
export function chosenConnection({ usable }: Connections, name: string): Connection | undefined {
  return name === '' ? usable[0] : usable.find((connection) => connection.name === name);
}

interface NamedUrl {
  readonly name: string;
  readonly url: string;
  readonly auth?: unknown;
  readonly headers?: unknown;
}

function readConnection(entry: NamedUrl): Connection | RefusedConnection {
  const { name } = entry;
  const auth = readAuth(entry.auth);
  const fault = urlFault(entry.url) ?? (typeof auth === 'string' ? auth : undefined);
  if (fault) {
    return { name, fault };
  }
  const read = readHeaders(entry.headers);
  if (!read.ok) {
    return { name, fault: read.fault, header: read.header };
  }
  const hasHeaders = Object.keys(read.headers).length > 0;
  return {
    name,
    url: entry.url.trim().replace(/\/+$/, ''),
    ...(typeof auth === 'object' ? { auth } : {}),
    ...(hasHeaders ? { headers: read.headers } : {}),
  };
}

function isNamedUrl(entry: unknown): entry is NamedUrl {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'name' in entry &&
    typeof entry.name === 'string' &&
    entry.name !== '' &&
    'url' in entry &&
    typeof entry.url === 'string'
  );
}
