/** For which files something is said. */
export type Extent = { readonly kind: 'file' } | { readonly kind: 'pattern'; readonly pattern: string };

/** Patterns that a file fits, the narrowest first: its name, its folder, its last extensions where it has several (`a.rules.yml`). */
export function patternsFor(path: string): readonly string[] {
  const [name = '', folder = ''] = path.split('/').reverse();
  const [, last = '', inner = ''] = /^.+?((?:\.(\w+))?\.\w+)$/.exec(name) ?? [];
  const extension = /\.\w+$/.exec(name)?.[0] ?? '';
  return [escaped(name), ...(inner === '' ? [] : [`*${last}`]), ...(folder === '' ? [] : [`${escaped(folder)}/*${extension}`])];
}

/** Signs that mean something in a pattern stand for any one character. */
function escaped(text: string): string {
  return text.replace(/[*?{}[\]]/g, '?');
}
