import type { Span } from '#core/span.ts';
import type { Fault } from '../model.ts';
import { isAlpha, isDigit } from './characters.ts';
import { quoteRune, quoteString } from './go-quote.ts';
import type { TokenKind } from './kinds.ts';
import { Nesting } from './nesting.ts';
import { paragraphEnd } from './paragraph-end.ts';
import { scanNumberOrDuration } from './scan-number.ts';
import { scanString } from './scan-string.ts';
import { hasBlankLine, scanTrivia } from './scan-trivia.ts';
import { scanVariables } from './scan-variables.ts';
import { endOfWord, type ScannedWord, scanDurationWord, scanWord } from './scan-word.ts';
import { comparisonAt, matcherSymbolAt, single } from './symbols.ts';

/**
 * The tokens of one expression, one at a time, with the context that Prometheus's lexer has: inside braces there are no
 * keywords, after `[` only durations. It refuses what Prometheus refuses, with its words, and goes on after it.
 * One object per expression; `kind`, `start`, `end` and `fault` describe the current token.
 */
export class Lexer {
  kind: TokenKind = 'eof';
  start: number;
  end: number;
  /** Set on a `bad` token, on a faulty string, and on an `eof` that comes too early. */
  fault: Fault | undefined;
  /** Whether a blank line separates the token from the one before. */
  blankBefore = false;
  readonly comments: Span[];

  private readonly nesting = new Nesting();
  /** The end of the paragraph that was last asked for. */
  private paragraphEnd = -1;

  /**
   * Reads `text` from `from` up to `limit`. With `paragraphs`, a fault that Prometheus would extend to the end of
   * the input ends with its paragraph; with `variables`, words may hold Grafana's variables.
   */
  constructor(
    readonly text: string,
    from: number,
    readonly limit: number,
    private readonly paragraphs: boolean,
    comments: Span[],
    readonly variables = false,
  ) {
    this.start = from;
    this.end = from;
    this.comments = comments;
  }

  /** Moves to the next token. */
  next(): void {
    this.fault = undefined;
    this.start = scanTrivia(this.text, this.end, this.limit, this.nesting.inDuration ? undefined : this.comments);
    this.blankBefore = hasBlankLine(this.text, this.end, this.start);
    this.end = this.start;
    if (this.start >= this.limit) {
      this.atEnd();
      return;
    }
    const code = this.text.charCodeAt(this.start);
    if (this.variables && this.takesVariables()) {
      return;
    }
    if (this.nesting.inBraces) {
      this.nextInBraces(code);
    } else if (this.nesting.inDuration) {
      this.nextInDuration(code);
    } else {
      this.nextInStatement(code);
    }
  }

  /** Gives a bracket or brace up as unclosed, and reads the current token again as it stands outside. */
  leaveSelector(): void {
    this.nesting.leaveSelector();
    if (this.kind === '(' || this.kind === ')') {
      // They mean the same outside, and are counted already.
      return;
    }
    this.end = this.start;
    const { blankBefore } = this;
    this.next();
    this.blankBefore = blankBefore;
  }

  /** The current token's text. */
  get value(): string {
    return this.text.slice(this.start, this.end);
  }

  /** The current token's place. */
  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** Whether the token stands in `{…}` or `[…]`. */
  get inSelector(): boolean {
    return this.nesting.inBraces || this.nesting.bracketOpen;
  }

  /** What Prometheus would say if the input ended here; undefined where it may. */
  get endMessage(): string | undefined {
    return this.nesting.endMessage;
  }

  private takesVariables(): boolean {
    const { nesting } = this;
    const place = nesting.inBraces ? 'braces' : nesting.bracketOpen ? 'brackets' : 'expression';
    const scanned = scanVariables(this.text, this.start, this.limit, place);
    if (scanned === undefined) {
      return false;
    }
    this.takeScanned(scanned);
    nesting.gotDuration ||= nesting.inDuration;
    nesting.inDuration = false;
    return true;
  }

  private atEnd(): void {
    this.kind = 'eof';
    const message = this.endMessage;
    if (message !== undefined) {
      this.fault = { span: { start: this.start, end: this.start }, message };
    }
  }

  private take(kind: TokenKind, length: number): void {
    this.kind = kind;
    this.end = this.start + length;
  }

  /** Refuses the text from the token's start to `end`; Prometheus lets the fault reach from `from` to the end of the input. */
  private refuse(message: string, end = this.start + this.runeAt(this.start).length, from = this.start): void {
    this.kind = 'bad';
    this.end = end;
    this.fault = { span: { start: from, end: Math.max(from, this.endOfFault(end)) }, message };
  }

  private endOfFault(from: number): number {
    if (!this.paragraphs) {
      return this.limit;
    }
    if (from > this.paragraphEnd) {
      this.paragraphEnd = paragraphEnd(this.text, from, this.limit);
    }
    return this.paragraphEnd;
  }

  /** Go prints the end of the input, which is no rune, as the replacement character. */
  private runeAt(at: number): string {
    const code = at < this.limit ? this.text.codePointAt(at) : undefined;
    return code === undefined ? '\ufffd' : String.fromCodePoint(code);
  }

  private nextInStatement(code: number): void {
    if (isAlpha(code)) {
      if (this.nesting.bracketOpen) {
        this.durationWord(`unexpected character: ${quoteRune(this.runeAt(this.start))}, expected ':'`);
      } else {
        this.takeScanned(scanWord(this.text, this.start, this.limit));
      }
    } else if (isDigit(code) || (code === 46 && isDigit(this.text.charCodeAt(this.start + 1)))) {
      this.number();
    } else if (code === 34 || code === 39 || code === 96) {
      this.string();
    } else {
      this.punctuation(code);
    }
  }

  private punctuation(code: number): void {
    const kind = single[code];
    if (kind !== undefined) {
      this.singleCharacter(kind);
    } else if (code === 58) {
      this.colon();
    } else {
      this.comparison(this.text.charAt(this.start), this.second());
    }
  }

  private singleCharacter(kind: TokenKind): void {
    this.take(kind, 1);
    const refusal = this.nesting.take(kind);
    if (refusal !== undefined) {
      // Prometheus has taken the parenthesis by then, and puts the fault after it.
      this.refuse(refusal, this.end, kind === ')' ? this.end : this.start);
    }
  }

  private colon(): void {
    if (!this.nesting.bracketOpen) {
      this.takeScanned(scanWord(this.text, this.start, this.limit));
    } else if (this.nesting.gotColon) {
      this.refuse(`unexpected colon ':'`);
    } else {
      this.nesting.gotColon = true;
      const isDouble = this.text.charAt(this.start + 1) === ':';
      this.take(isDouble ? '::' : ':', isDouble ? 2 : 1);
    }
  }

  private second(): string {
    return this.start + 1 < this.limit ? this.text.charAt(this.start + 1) : '';
  }

  private comparison(first: string, second: string): void {
    const kind = comparisonAt(first, second);
    if (first === '=' && second === '~') {
      this.refuse(`unexpected character after '=': '~'`, this.start + 2);
    } else if (kind !== undefined) {
      this.take(kind, kind.length);
    } else if (first === '!') {
      this.refuse(`unexpected character after '!': ${quoteRune(this.runeAt(this.start + 1))}`, this.start + (second === '~' ? 2 : 1));
    } else {
      this.refuse(`unexpected character: ${quoteRune(this.runeAt(this.start))}`);
    }
  }

  private nextInBraces(code: number): void {
    if (isAlpha(code)) {
      this.take('identifier', endOfWord(this.text, this.start, this.limit) - this.start);
    } else if (code === 34 || code === 39 || code === 96) {
      this.string();
    } else {
      this.symbolInBraces(this.text.charAt(this.start));
    }
  }

  private symbolInBraces(first: string): void {
    const kind = matcherSymbolAt(first, this.second());
    if (kind !== undefined) {
      this.take(kind, kind.length);
      this.nesting.inBraces = kind !== '}';
    } else if (first === '!') {
      this.refuse(`unexpected character after '!' inside braces: ${quoteRune(this.runeAt(this.start + 1))}`);
    } else {
      const what = first === '{' ? 'unexpected left brace' : 'unexpected character inside braces:';
      this.refuse(`${what} ${quoteRune(this.runeAt(this.start))}`);
    }
  }

  private nextInDuration(code: number): void {
    const kind = single[code];
    if (isDigit(code) || (code === 46 && isDigit(this.text.charCodeAt(this.start + 1)))) {
      this.nesting.gotDuration = true;
      this.nesting.inDuration = false;
      this.number();
    } else if (kind !== undefined && kind !== '@' && kind !== '{' && kind !== '[') {
      this.singleCharacter(kind);
    } else if (code === 58) {
      this.colonBeforeDuration();
    } else {
      const message = `unexpected character in duration expression: ${quoteRune(this.runeAt(this.start))}`;
      if (isAlpha(code)) {
        this.durationWord(message);
      } else {
        this.refuse(message);
      }
    }
  }

  private colonBeforeDuration(): void {
    this.take(':', 1);
    if (!this.nesting.gotDuration) {
      this.refuse('unexpected colon before duration in duration expression', this.end, this.end);
    } else if (this.nesting.gotColon) {
      this.refuse('unexpected repeated colon in duration expression', this.end, this.end);
    }
    this.nesting.gotColon = true;
  }

  private durationWord(message: string): void {
    const scanned = scanDurationWord(this.text, this.start, this.limit);
    if (scanned.kind === 'bad') {
      this.refuse(message, scanned.end);
    } else {
      this.takeScanned(scanned);
    }
  }

  private takeScanned({ kind, end }: ScannedWord): void {
    this.kind = kind;
    this.end = end;
  }

  private number(): void {
    const scanned = scanNumberOrDuration(this.text, this.start, this.limit);
    if (scanned.kind === 'bad') {
      const quoted = quoteString(this.text.slice(this.start, scanned.end));
      this.refuse(`bad number or duration syntax: ${quoted}`, endOfWord(this.text, scanned.end, this.limit));
    } else {
      this.kind = scanned.kind;
      this.end = scanned.end;
    }
  }

  private string(): void {
    const { end, message } = scanString(this.text, this.start, this.limit);
    this.kind = 'string';
    this.end = end;
    if (message !== undefined) {
      this.fault = { span: { start: this.start, end: this.endOfFault(end) }, message };
    }
  }
}
