/** The only text that a pattern takes, where it is plain text with at most escaped punctuation; undefined for the empty pattern. */
export function plainText(whole: string): string | undefined {
  const pattern = /^\((?:\?:)?([^()|]*)\)$/.exec(whole)?.[1] ?? whole;
  const text = pattern.replace(/\\([!-/:-@[-`{-~])/g, '');
  return pattern !== '' && !/[\\.+*?()|[\]{}^$]/.test(text) ? pattern.replace(/\\(.)/g, '$1') : undefined;
}

/** The texts between `|`, where all of them are plain. */
export function plainTexts(pattern: string): readonly string[] | undefined {
  const inner = /^\((?:\?:)?([^()]*)\)$/.exec(pattern)?.[1] ?? pattern;
  const texts = inner.split('|').map((part) => (part === '' ? '' : plainText(part)));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The pattern without `^` at its beginning and `$` at its end; Prometheus anchors every pattern itself. */
export function withoutAnchors(pattern: string): string {
  const tail = pattern.replace(/^\^(?![*+?{])/, '');
  return /(?:^|[^\\])(?:\\\\)*\$$/.test(tail) ? tail.slice(0, -1) : tail;
}

/** Whether the pattern takes every text, the empty one too, for all to see. */
export function takesEverything(pattern: string): boolean {
  return /^(?:\.\*\??|\((?:\?:)?\.\*\??\))$/.test(withoutAnchors(pattern.replace(/^\(\?[is]+\)/, ''))) || hasAlternative(pattern, '.*');
}

/** Whether one of the plain or wild texts between `|` is just that; where brackets of any kind group them, nobody looks. */
function hasAlternative(pattern: string, alternative: string): boolean {
  return !/[\\()[\]{}^$]/.test(pattern) && pattern.split('|').includes(alternative);
}

/** Whether the pattern takes every text but the empty one, for all to see. */
export function takesEverythingWritten(pattern: string): boolean {
  return /^(?:\.\+\??|\((?:\?:)?\.\+\??\))$/.test(withoutAnchors(pattern));
}

/** Whether the pattern takes the empty text alone, for all to see. */
export function takesNothingWritten(pattern: string): boolean {
  return /^(?:\((?:\?:)?\))?$/.test(withoutAnchors(pattern));
}
