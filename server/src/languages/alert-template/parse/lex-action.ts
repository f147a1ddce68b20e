import type { Token, TokenKind } from './token.ts';

/** What Go reserves, but for `nil` and the booleans. */
const keywords = new Set(['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with']);

/** The tokens of one action, its delimiters among them, and where it ends. */
export interface LexedAction {
  readonly tokens: readonly Token[];
  /** Behind the closing delimiter and the blanks that it trims; where it is missing, the place to go on reading text from. */
  readonly end: number;
}

/**
 * Reads the action that opens at `start`, as Go's lexer does. Where Go would stop, an `error` token tells why, and the action
 * is taken to end with its own `}}` on the line, or with the line, so that the text behind it is read as text.
 */
export function lexAction(text: string, start: number): LexedAction {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, from: number, to: number, said = text.slice(from, to)): void => {
    tokens.push({ kind, text: said, span: { start: from, end: to } });
  };
  const trims = /^\{\{-\s/.test(text.slice(start, start + 4));
  let at = start + (trims ? 3 : 2);
  push('leftDelimiter', start, at);
  if (text.startsWith('/*', trims ? at + 1 : at)) {
    return lexComment(text, at, tokens);
  }
  let depth = 0;
  for (;;) {
    const closing = closingAt(text, at);
    if (closing !== undefined) {
      if (depth > 0) {
        push('error', at, closing, 'unclosed left paren');
      }
      push('rightDelimiter', at, closing, '}}');
      return { tokens, end: closing };
    }
    if (text.startsWith('{{', at)) {
      // While an action is being typed, the next one already stands behind it: that one is read anew.
      push('punctuation', at, at + 1);
      return { tokens, end: at };
    }
    if (at >= text.length) {
      push('error', start, at, 'unclosed action');
      return { tokens, end: at };
    }
    const lexed = lexOne(text, at);
    if (lexed.kind === 'rightParenthesis' && depth-- === 0) {
      return { tokens: [...tokens, { ...lexed, kind: 'error', text: 'unexpected right paren' }], end: resume(text, at) };
    }
    depth += lexed.kind === 'leftParenthesis' ? 1 : 0;
    tokens.push(lexed);
    if (lexed.kind === 'error') {
      return { tokens, end: resume(text, lexed.span.end) };
    }
    at = lexed.span.end;
  }
}

function lexComment(text: string, at: number, tokens: readonly Token[]): LexedAction {
  const close = text.indexOf('*/', at);
  const fault = (said: string, end: number): LexedAction => ({
    tokens: [...tokens, { kind: 'error', text: said, span: { start: at, end } }],
    end,
  });
  if (close < 0) {
    return fault('unclosed comment', text.length);
  }
  const end = closingAt(text, close + 2);
  return end === undefined
    ? fault('comment ends before closing delimiter', resume(text, close + 2))
    : { tokens: [...tokens, { kind: 'comment', text: text.slice(at, end), span: { start: at, end } }], end };
}

/** Behind the `}}` or ` -}}` at an offset. */
function closingAt(text: string, at: number): number | undefined {
  const [closing] = /^(?:\s-)?\}\}/.exec(text.slice(at, at + 4)) ?? [];
  return closing === undefined ? undefined : at + closing.length;
}

/** Where an action ends that Go does not understand from here on. */
function resume(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const lineEnd = feed < 0 ? text.length : feed;
  const close = text.indexOf('}}', from);
  const next = text.indexOf('{{', from);
  return close >= 0 && close < lineEnd && !(next >= 0 && next < close) ? close + 2 : Math.min(lineEnd, next < 0 ? lineEnd : next);
}

const shapes: readonly (readonly [kind: TokenKind, pattern: RegExp])[] = [
  ['space', /\s+/y],
  ['declare', /:=/y],
  ['assign', /=/y],
  ['pipe', /\|/y],
  ['string', /"(?:[^"\\\n]|\\[^\n])*"/y],
  ['rawString', /`[^`]*`/y],
  ['character', /'(?:[^'\\\n]|\\[^\n])*'/y],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  [
    'number',
    /[-+]?(?:0[xX][\da-fA-F_]+(?:\.[\da-fA-F_]*)?(?:[pP][-+]?\d+)?|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?)i?/y,
  ],
  ['number', /[-+](?![\d.])/y],
  ['field', /\.[\p{L}\p{Nd}_]+/uy],
  ['dot', /\./y],
  ['identifier', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['leftParenthesis', /\(/y],
  ['rightParenthesis', /\)/y],
];

/** These have to be followed by something that ends a word. */
const words: ReadonlySet<TokenKind> = new Set(['identifier', 'field', 'variable']);

function lexOne(text: string, at: number): Token {
  for (const [kind, pattern] of shapes) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) {
      // Blanks in front of ` -}}` leave it its own one.
      const length =
        kind === 'space' && /^-\}\}/.test(text.slice(at + found.length, at + found.length + 3)) ? found.length - 1 : found.length;
      return checked(text, { kind, text: text.slice(at, at + length), span: { start: at, end: at + Math.max(length, 1) } });
    }
  }
  return strange(text, at);
}

function checked(text: string, token: Token): Token {
  const { end } = token.span;
  const next = codePoint(text, end);
  if (words.has(token.kind) && !endsWord(text, end)) {
    return { kind: 'error', text: `bad character ${unicode(next)}`, span: { start: end, end: end + next.length } };
  }
  if (token.kind === 'number' && /^[\p{L}\p{Nd}_]/u.test(next)) {
    const [word = ''] = /^[\p{L}\p{Nd}_.]+/u.exec(text.slice(end)) ?? [];
    const span = { start: token.span.start, end: end + word.length };
    return { kind: 'error', text: `bad number syntax: ${JSON.stringify(text.slice(span.start, end + 1))}`, span };
  }
  return token.kind === 'identifier' ? { ...token, kind: identifierKind(token.text) } : token;
}

function identifierKind(word: string): TokenKind {
  if (keywords.has(word)) {
    return 'keyword';
  }
  return word === 'true' || word === 'false' ? 'bool' : word === 'nil' ? 'nil' : 'identifier';
}

function endsWord(text: string, at: number): boolean {
  return at >= text.length || /^[\s.,|:()=]/.test(text.charAt(at)) || text.startsWith('}}', at) || text.startsWith('{{', at);
}

function strange(text: string, at: number): Token {
  const character = codePoint(text, at);
  const lineEnd = text.indexOf('\n', at);
  const span = { start: at, end: at + character.length };
  const open: Readonly<Record<string, string>> = {
    '"': 'unterminated quoted string',
    '`': 'unterminated raw quoted string',
    "'": 'unterminated character constant',
    ':': 'expected :=',
  };
  const said = open[character];
  if (said !== undefined) {
    const end = character === ':' ? span.end : character === '`' || lineEnd < 0 ? text.length : lineEnd;
    return { kind: 'error', text: said, span: { start: at, end } };
  }
  return /^[\x20-\x7e]$/.test(character)
    ? { kind: 'punctuation', text: character, span }
    : { kind: 'error', text: `unrecognized character in action: ${unicode(character)}`, span };
}

function codePoint(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** As Go's `%#U` writes it. */
function unicode(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} '${character}'`;
}
