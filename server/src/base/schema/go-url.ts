import { t } from '#core/l10n.ts';

/** What Go's `url.Parse` says of a text that is no URL, with advice. It takes nearly everything: this knows the slips people make. */
export function goUrlFault(text: string): string | undefined {
  const fault = parseFault(text);
  return fault && `parse ${JSON.stringify(text)}: ${fault} — ${t('write a URL such as `http://localhost:9090`')}`;
}

function parseFault(text: string): string | undefined {
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    return 'net/url: invalid control character in URL';
  }
  const [withoutFragment = ''] = text.split('#', 1);
  if (withoutFragment.startsWith(':')) {
    return 'missing protocol scheme';
  }
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(withoutFragment)?.[0] ?? '';
  const [rest = ''] = withoutFragment.slice(scheme.length).split('?', 1);
  if (scheme === '' && !rest.startsWith('/') && /^[^/]*:/.test(rest)) {
    return 'first path segment in URL cannot contain colon';
  }
  return rest.startsWith('//') ? authorityFault(rest.slice(2).split('/', 1)[0] ?? '') : escapeFault(scheme === '' ? rest : '');
}

function authorityFault(authority: string): string | undefined {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (/[\s<>"]/.test(host)) {
    return `invalid character ${JSON.stringify(/[\s<>"]/.exec(host)?.[0])} in host name`;
  }
  if (host.startsWith('[') && !host.includes(']')) {
    return "missing ']' in host";
  }
  const port = /:([^:\]]*)$/.exec(host)?.[1];
  return port !== undefined && !/^[0-9]*$/.test(port) ? `invalid port ${JSON.stringify(`:${port}`)} after host` : undefined;
}

function escapeFault(path: string): string | undefined {
  const broken = /%(?![0-9a-fA-F]{2}).{0,2}/.exec(path)?.[0];
  return broken && `invalid URL escape ${JSON.stringify(broken)}`;
}
