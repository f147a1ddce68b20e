import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The minified bytes that are read before the server can answer: its entry and what that imports statically; in a browser the client's too. */
export function bytesAtStart(): readonly string[] {
  const node = loaded('dist/server.js');
  const client = loaded('dist/web/extension.cjs');
  const worker = loaded('dist/web/server.js');
  return [
    `bytes loaded at start: ${node.kilobytes} KB in ${node.files} files (limit 700 KB)`,
    `bytes loaded at start in a browser: the client ${client.kilobytes} KB, the server ${worker.kilobytes} KB in ${worker.files} files`,
  ];
}

function loaded(entry: string): { readonly kilobytes: string; readonly files: number } {
  const files = staticImports(entry, new Set());
  const bytes = [...files].reduce((sum, file) => sum + readFileSync(file).byteLength, 0);
  return { kilobytes: (bytes / 1000).toFixed(0), files: files.size };
}

function staticImports(file: string, seen: Set<string>): Set<string> {
  seen.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    const imported = path.join(path.dirname(file), specifier);
    if (!seen.has(imported)) {
      staticImports(imported, seen);
    }
  }
  return seen;
}
