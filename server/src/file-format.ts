import type { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '#core/l10n.ts';
import type { Snapshot } from '#core/snapshot.ts';
import type { FileFormat } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/**
 * What the patterns say that a file is; the last one that fits wins. A pattern without `/` is one of the file's name, another one of the end of
 * its path, from the beginning of a folder on.
 */
export function fileFormat(formats: Readonly<Record<string, string>>, uri: string): string | undefined {
  const path = pathOf(uri);
  return Object.entries(formats).findLast(([pattern]) => patternOf(pattern).test(path))?.[1];
}

/** What a document is taken for: within a text that only wraps another one, that other one. */
export function formatOfDocument({ context, candidate }: Workspace, document: TextDocument, { root, recognised }: Snapshot): FileFormat {
  const { formats } = context.registry;
  const id = (recognised?.wraps ? root?.children[0] : root)?.language.id;
  const { format } = candidate(document.uri, '');
  const said = format === 'none' || formats.some((known) => known.id === format) ? format : undefined;
  return {
    ...(id !== undefined && { id }),
    ...(said !== undefined && { said }),
    formats: formats.map((each) => ({ id: each.id, title: t(each.title) })),
  };
}

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/[?#].*$/, ''));
  } catch {
    return uri;
  }
}

const compiled = new Map<string, RegExp>();

function patternOf(pattern: string): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(`(?:^|/)${sourceOf(pattern.replace(/^(?:\*\*)?\/+/, ''))}$`);
  compiled.set(pattern, known);
  return known;
}

/** `*` and `?` stay within a name, `**` goes over folders, `{a,b}` is one of several. */
function sourceOf(pattern: string): string {
  const parts = pattern.split(/\{([^{}]*)\}/);
  return parts.map((part, index) => (index % 2 === 0 ? plainSource(part) : `(?:${part.split(',').map(plainSource).join('|')})`)).join('');
}

function plainSource(part: string): string {
  return part.replace(/\*\*\/|\*\*|[*?{}.+^$()|[\]\\]/g, (sign) => glob[sign] ?? `\\${sign}`);
}

const glob: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
