/** The outermost quote or bracket that is open where a line ends, and what closes everything that is. */
export interface OpenConstruct {
  readonly offset: number;
  readonly isQuote: boolean;
  readonly closers: string;
}

/** Looks at one line's text as YAML would: quotes and brackets count where a value may begin, and inside brackets. */
export function findOpen(text: string, start: number, end: number): OpenConstruct | undefined {
  const brackets: { readonly offset: number; readonly closer: string }[] = [];
  let mayBegin = true;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if (mayBegin && (character === '"' || character === "'")) {
      const close = closingQuote(text, at, end);
      if (close === undefined) {
        const closers = quoteCloser(text, at, end) + closersOf(brackets);
        return { offset: brackets[0]?.offset ?? at, isQuote: brackets.length === 0, closers };
      }
      at = close;
      mayBegin = false;
    } else if (character === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      break;
    } else if (mayBegin && (character === '[' || character === '{')) {
      brackets.push({ offset: at, closer: character === '[' ? ']' : '}' });
    } else if (brackets.length > 0 && brackets.at(-1)?.closer === character) {
      brackets.pop();
    } else if (character !== ' ' && character !== '\t') {
      mayBegin = character === ':' ? /[\s"]/.test(text[at + 1] ?? ' ') : brackets.length > 0 && character === ',';
    }
  }
  const [outermost] = brackets;
  return outermost && { offset: outermost.offset, isQuote: false, closers: closersOf(brackets) };
}

function closersOf(brackets: readonly { readonly closer: string }[]): string {
  return brackets
    .map(({ closer }) => closer)
    .reverse()
    .join('');
}

/** A backslash that ends the line would escape the quote put behind it. */
function quoteCloser(text: string, quote: number, end: number): string {
  const backslashes = /\\*$/.exec(text.slice(quote, end))?.[0].length ?? 0;
  const character = text[quote] ?? '"';
  return character === '"' && backslashes % 2 === 1 ? '\\"' : character;
}

function closingQuote(text: string, quote: number, end: number): number | undefined {
  const character = text[quote];
  for (let at = quote + 1; at < end; at++) {
    if (character === '"' && text[at] === '\\') {
      at++;
    } else if (text[at] === character) {
      if (character === "'" && text[at + 1] === "'") {
        at++;
      } else {
        return at;
      }
    }
  }
  return undefined;
}
