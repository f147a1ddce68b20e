import type { Auth } from './auth.ts';
import type { Connection } from './connection.ts';

/** What is used of VS Code's `SecretStorage`. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

/** Whose secret it is. Another scheme, host, port, kind or user is another owner, whatever the connection is called. */
export interface SecretOwner {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly kind: Auth['kind'];
  /** Empty for a token. */
  readonly username: string;
}

/** A connection that needs a secret. */
export type SecretConnection = Connection & { readonly auth: Auth };

/** Passwords and tokens. They are given out only to connections of the scheme, host, port and user they were entered for. */
export interface Secrets {
  of(connection: SecretConnection): Promise<string | undefined>;
  set(connection: SecretConnection, secret: string): Promise<void>;
  forget(owner: SecretOwner): Promise<void>;
  /** Everyone whose secret is kept, also where no connection names them any more. */
  owners(): Promise<readonly SecretOwner[]>;
}

export function needsSecret(connection: Connection): connection is SecretConnection {
  return connection.auth !== undefined;
}

export function ownerOf({ url, auth }: SecretConnection): SecretOwner {
  return { origin: new URL(url).origin, kind: auth.kind, username: auth.kind === 'basic' ? auth.username : '' };
}

/** Keeps secrets in `store`, and there too a list of their owners, since a store cannot be asked for its keys. */
export function createSecrets(store: SecretStore): Secrets {
  const owners = async (): Promise<readonly SecretOwner[]> => readOwners(await store.get(ownersKey));
  const others = async (owner: SecretOwner): Promise<readonly SecretOwner[]> =>
    (await owners()).filter((known) => keyOf(known) !== keyOf(owner));
  return {
    async of(connection) {
      return store.get(keyOf(ownerOf(connection)));
    },
    async set(connection, secret) {
      const owner = ownerOf(connection);
      await store.store(keyOf(owner), secret);
      await store.store(ownersKey, JSON.stringify([...(await others(owner)), owner]));
    },
    async forget(owner) {
      await store.delete(keyOf(owner));
      await store.store(ownersKey, JSON.stringify(await others(owner)));
    },
    owners,
  };
}

const ownersKey = 'observatory.secrets';

function keyOf({ origin, kind, username }: SecretOwner): string {
  return `observatory.secret ${JSON.stringify([origin, kind, username])}`;
}

function readOwners(text: string | undefined): readonly SecretOwner[] {
  const list: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(list) ? list.filter(isOwner) : [];
}

function isOwner(entry: unknown): entry is SecretOwner {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'origin' in entry &&
    typeof entry.origin === 'string' &&
    'kind' in entry &&
    (entry.kind === 'basic' || entry.kind === 'bearer') &&
    'username' in entry &&
    typeof entry.username === 'string'
  );
}
