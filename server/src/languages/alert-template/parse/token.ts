import type { Span } from '#core/span.ts';

/** What a token of an action is, by Go's `text/template`. */
export type TokenKind =
  | 'leftDelimiter'
  | 'rightDelimiter'
  | 'space'
  | 'comment'
  | 'identifier'
  | 'keyword'
  | 'field'
  | 'variable'
  | 'dot'
  | 'nil'
  | 'bool'
  | 'number'
  | 'character'
  | 'string'
  | 'rawString'
  | 'pipe'
  | 'declare'
  | 'assign'
  | 'leftParenthesis'
  | 'rightParenthesis'
  | 'punctuation'
  | 'error'
  | 'end';

/** A token of an action; for `error`, `text` is Go's message, otherwise what is written. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

/** How Go names a token in its messages. */
export function tokenInWords({ kind, text }: Token): string {
  if (kind === 'end') {
    return 'EOF';
  }
  if (kind === 'error') {
    return text;
  }
  if (kind === 'keyword') {
    return `<${text}>`;
  }
  return text.length > 10 ? `${goQuoted(text.slice(0, 10))}...` : goQuoted(text);
}

/** As Go's `%q` writes it. */
export function goQuoted(text: string): string {
  return JSON.stringify(text);
}
