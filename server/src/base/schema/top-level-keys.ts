/** The keys that begin a line at the very left, read without parsing: enough to recognise a format by. */
export function topLevelKeys(text: string): readonly string[] {
  const keys = text.matchAll(/^(?:"([\w.-]+)"|'([\w.-]+)'|([\w.-]+))[ \t]*:(?=\s|$)/gm);
  return Array.from(keys, ([, double, single, plain]) => double ?? single ?? plain ?? '');
}
