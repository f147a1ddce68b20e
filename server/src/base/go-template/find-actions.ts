import type { Span } from '#core/span.ts';

/** The spans of all `{{ … }}` and `{% … %}`, delimiters included, in order. One that is not closed ends with its line. */
export function findActions(text: string): readonly Span[] {
  const actions: Span[] = [];
  for (let start = nextOpening(text, 0); start >= 0; ) {
    const end = text[start + 1] === '{' ? actionEnd(text, start + 2) : statementEnd(text, start + 2);
    actions.push({ start, end });
    start = nextOpening(text, end);
  }
  return actions;
}

/** Where the next `{{` or `{%` begins, or -1. */
export function nextOpening(text: string, from: number): number {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] === '{' || text[at + 1] === '%') {
      return at;
    }
  }
  return -1;
}

/** Behind the `}}` that closes an action; braces inside its strings and comments do not. */
function actionEnd(text: string, from: number): number {
  const comment = /^-?\s*\/\*/.exec(text.slice(from, from + 100));
  if (comment) {
    const close = text.indexOf('*/', from + comment[0].length);
    const end = close < 0 ? -1 : text.indexOf('}}', close);
    return end < 0 ? lineEnd(text, from) : end + 2;
  }
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '}' && text[at + 1] === '}') {
      return at + 2;
    }
    if (character === '{' && text[at + 1] === '{') {
      // The next action begins: this one is still being typed.
      return Math.min(lineEnd(text, from), at);
    }
    if (character === '"' || character === '`' || character === "'") {
      at = (closingQuote(text, at, character) ?? at + 1) - 1;
    }
  }
  return lineEnd(text, from);
}

/** Behind the closing quote; undefined where the line ends first (a raw string may go over lines). */
function closingQuote(text: string, quote: number, character: string): number | undefined {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === character) {
      return at + 1;
    }
    if (character !== '`' && text[at] === '\\') {
      at++;
    } else if (character !== '`' && text[at] === '\n') {
      return undefined;
    }
  }
  return undefined;
}

function statementEnd(text: string, from: number): number {
  const end = text.indexOf('%}', from);
  return end < 0 ? lineEnd(text, from) : end + 2;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  return text[end - 1] === '\r' ? end - 1 : end;
}
