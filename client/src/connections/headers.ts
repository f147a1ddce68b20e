/** Headers that are sent with each request of a connection, such as a tenant's `X-Scope-OrgID`. */
export type Headers = Readonly<Record<string, string>>;

/** What is wrong with a header of a connection. */
export type HeaderFault = 'header-secret' | 'header-reserved' | 'header-wrong';

/** `headers` of a connection, read; or the first of them that cannot be sent, and why. */
export type ReadHeaders =
  | { readonly ok: true; readonly headers: Headers }
  | { readonly ok: false; readonly fault: HeaderFault; readonly header: string };

/** Reads `headers` of a connection, whatever a person wrote there. */
export function readHeaders(value: unknown): ReadHeaders {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    return { ok: false, fault: 'header-wrong', header: 'headers' };
  }
  const headers: Record<string, string> = {};
  for (const [header, text] of Object.entries(value ?? {})) {
    const fault = headerFault(header, text);
    if (fault) {
      return { ok: false, fault, header };
    }
    headers[header] = String(text);
  }
  return { ok: true, headers };
}

function headerFault(header: string, value: unknown): HeaderFault | undefined {
  if (carriesCredentials.test(header) || (typeof value === 'string' && /^\s*(?:basic|bearer|negotiate|digest)\s/i.test(value))) {
    return 'header-secret';
  }
  if (reserved.test(header)) {
    return 'header-reserved';
  }
  return /^[\w!#$%&'*+.^`|~-]+$/.test(header) && typeof value === 'string' && /^[ -~]*$/.test(value) ? undefined : 'header-wrong';
}

/** Headers that are known to carry a password, token, key or session: those belong into the secret storage. */
const carriesCredentials =
  /^(?:proxy-)?authori[sz]ation$|^(?:set-)?cookie2?$|api-?key|(?:^|[-_])(?:auth|auth-key|access-key|private-key|credentials?|session(?:-id)?|signature)$|token|secret|passw(?:or)?d|jwt|assertion/i;

/** What the request itself or the way it is sent decides. */
const reserved =
  /^(?:accept|accept-encoding|content-.+|host|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect|date|origin|referer|via|sec-.+|proxy-.+)$/i;
