import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The minified bytes that Node reads before the server can answer: its entry and what that imports statically. */
export function bytesAtStart(): readonly string[] {
  const files = staticImports('dist/server.js', new Set());
  const bytes = [...files].reduce((sum, file) => sum + readFileSync(file).byteLength, 0);
  return [`bytes loaded at start: ${(bytes / 1000).toFixed(0)} KB in ${files.size} files (limit 700 KB)`];
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
