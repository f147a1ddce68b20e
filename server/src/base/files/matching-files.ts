import type { Environment } from '#core/environment.ts';

/**
 * The files of the workspace that a relative path or glob, as Go's `filepath.Glob` reads it, names from the folder of the file; undefined
 * where nobody can tell: absolute paths, text that another program fills in, folders that may lie outside of the workspace.
 */
export function matchingFiles(pattern: string, { uri, files }: Pick<Environment, 'uri' | 'files'>): readonly string[] | undefined {
  if (files.length === 0 || !/\.(?:y[a*?]*ml)$/i.test(pattern) || /^[/~]|^[a-z]:|\\|\{\{|\$|<|%/i.test(pattern)) {
    return undefined;
  }
  const target = resolved(folderOf(decoded(uri)), pattern);
  if (target === undefined) {
    return undefined;
  }
  const wanted = globPattern(target);
  const found = files.filter((file) => wanted.test(decoded(file)));
  const folder = folderOf(target.replace(/[*?[].*$/s, ''));
  const isKnown = !/(?:^|\/)\.\.\//.test(pattern) || files.some((file) => folderOf(decoded(file)) === folder);
  return found.length > 0 || isKnown ? found : undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function resolved(folder: string, pattern: string): string | undefined {
  const parts = folder.split('/');
  for (const part of pattern.split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  // `file:`, an empty host, and the file itself at least.
  return parts.length > 3 ? parts.join('/') : undefined;
}

function globPattern(glob: string): RegExp {
  const source = glob.replace(/\[\^?[^\]/]+\]|[\\^$.*+?()[\]{}|]/g, (found) => {
    if (found.length > 1) {
      return found;
    }
    return found === '*' ? '[^/]*' : found === '?' ? '[^/]' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'su');
}

/** A URI as people read it; as it is where it is none. */
export function decoded(uri: string): string {
  return /%(?![\da-f]{2})/i.test(uri) ? uri : decodeURIComponent(uri);
}
