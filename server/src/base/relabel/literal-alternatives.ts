/** The texts that a pattern takes, where it is nothing but plain texts with `|` between them: `a|b`, `(a|b)`, `^a$`. */
export function literalAlternatives(regex: string): readonly string[] | undefined {
  const [, inner = regex] = /^\^?\((?:\?:)?([^()]*)\)\$?$/.exec(regex) ?? /^\^([^()|]*)\$$/.exec(regex) ?? [];
  const texts = inner.split('|');
  return inner !== '' && texts.every((text) => plainText.test(text)) ? texts.map((text) => text.replace(/\\(.)/g, '$1')) : undefined;
}

/** Escaped punctuation stands for itself. */
const plainText = /^(?:[^\\^$.[\]{}()*+?|]|\\[^A-Za-z0-9\s])*$/;
