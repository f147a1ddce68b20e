/** How a connection proves who asks. The password or token itself is never part of the settings: see `secrets.ts`. */
export type Auth = { readonly kind: 'basic'; readonly username: string } | { readonly kind: 'bearer' };

/** What is wrong with `auth` of a connection. */
export type AuthFault = 'auth-wrong' | 'auth-username' | 'auth-secret';

/** Reads `auth` of a connection, whatever a person wrote there; undefined for none. */
export function readAuth(value: unknown): Auth | AuthFault | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) {
    return 'auth-wrong';
  }
  if (Object.keys(value).some((key) => key !== 'kind' && key !== 'username')) {
    return 'auth-secret';
  }
  switch (value.kind) {
    case 'none':
      return undefined;
    case 'bearer':
      return { kind: 'bearer' };
    case 'basic': {
      const username = 'username' in value ? value.username : undefined;
      return typeof username === 'string' && isUsername(username) ? { kind: 'basic', username } : 'auth-username';
    }
    default:
      return 'auth-wrong';
  }
}

/** Whether basic authentication can carry the name: a colon would end it (RFC 7617). */
export function isUsername(name: string): boolean {
  return name !== '' && !name.includes(':') && !hasControlCharacter(name);
}

/** Whether a header can carry the secret: of a token, visible ASCII characters only. */
export function isSecret(kind: Auth['kind'], secret: string): boolean {
  return kind === 'bearer' ? /^[!-~]+$/.test(secret) : secret !== '' && !hasControlCharacter(secret);
}

/** The value of the header `Authorization`. */
export function authorization(auth: Auth, secret: string): string {
  return auth.kind === 'bearer' ? `Bearer ${secret}` : `Basic ${base64(`${auth.username}:${secret}`)}`;
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** Of the UTF-8 bytes, which is what servers expect; `btoa` alone knows Latin-1 only. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
