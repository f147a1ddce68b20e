/**
 * The host and port of a URL, without anything that may be secret: user names, passwords, paths and queries. Undefined where
 * they cannot be told apart.
 */
export function hostOf(url: string): string | undefined {
  const [, authority = '', rest = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(url.trim()) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  // A slash in a password ends the authority too early: then the `@` comes after it.
  return !rest.includes('@') && /^(?:[\p{L}\p{N}_.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/iu.test(host) ? host : undefined;
}
