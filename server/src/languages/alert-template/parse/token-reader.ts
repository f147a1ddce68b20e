import type { Span } from '#core/span.ts';
import { type Token, type TokenKind, tokenInWords } from './token.ts';
import type { TemplateFault } from './tree.ts';

// A class, against the house rule: the place among the tokens of one action is a state with a lifetime.
/** Walks through the tokens of one action. At the first fault it passes over the rest, as Go stops there. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  readonly #span: Span;
  #at = 1;
  #fault: TemplateFault | undefined;

  /** `tokens` begin with the opening delimiter, which is passed over. */
  constructor(tokens: readonly Token[], span: Span) {
    this.#tokens = tokens;
    this.#span = span;
  }

  /** The action as a whole. */
  get span(): Span {
    return this.#span;
  }

  get fault(): TemplateFault | undefined {
    return this.#fault;
  }

  /** Where it stands, to come back by `back`. */
  get at(): number {
    return this.#at;
  }

  back(at: number): void {
    this.#at = at;
  }

  /** The next word, which has to be one of these. */
  expect(kinds: readonly TokenKind[], context: string): Token | undefined {
    const token = this.nextWord();
    if (kinds.includes(token.kind)) {
      return token;
    }
    this.unexpected(token, context);
    return undefined;
  }

  /** Says that a token has no place there. */
  unexpected(token: Token, context: string): void {
    this.stop(token.span, token.kind === 'error' ? token.text : `unexpected ${tokenInWords(token)} in ${context}`);
  }

  /** Keeps the first fault, and passes over the rest. */
  stop(span: Span, message: string, unknown?: TemplateFault['unknown']): void {
    this.#fault ??= { span, message, ...(unknown && { unknown }) };
    this.#at = this.#tokens.length;
  }

  /** The next token, blanks too; behind the last one `end`. */
  peek(): Token {
    return this.#tokens[this.#at] ?? this.#ending();
  }

  next(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  /** The next token that is no blank. */
  peekWord(): Token {
    this.skipSpace();
    return this.peek();
  }

  nextWord(): Token {
    this.skipSpace();
    return this.next();
  }

  skipSpace(): void {
    while (this.#tokens[this.#at]?.kind === 'space') {
      this.#at++;
    }
  }

  /** Where the last word that was read ends. */
  lastEnd(start: number): number {
    const last = this.#tokens.slice(0, this.#at).findLast(({ kind }) => kind !== 'space');
    return Math.max(start, last?.span.end ?? start);
  }

  #ending(): Token {
    const { end } = this.#span;
    return { kind: 'end', text: '', span: { start: end, end } };
  }

  /** The word that begins at an offset. */
  wordAt(start: number): string {
    return this.#tokens.find(({ span }) => span.start === start)?.text ?? '';
  }
}
