import type { TokenKind } from './kinds.ts';

/** What is open, as far as Prometheus's lexer counts it. */
export class Nesting {
  inBraces = false;
  bracketOpen = false;
  /** Right after `[`, until the first number. */
  inDuration = false;
  /** Since the last `[`. */
  gotColon = false;
  /** Since the beginning: Prometheus never forgets it. */
  gotDuration = false;
  private parenDepth = 0;

  /** Takes a token of one character; the words of refusal where it opens or closes nothing. */
  take(kind: TokenKind): string | undefined {
    switch (kind) {
      case '(':
        this.parenDepth++;
        return undefined;
      case ')':
        return this.closeParenthesis();
      case '{':
        this.inBraces = true;
        return undefined;
      case '[':
        return this.openBracket();
      case ']':
        return this.closeBracket();
      default:
        return undefined;
    }
  }

  /** Gives brackets and braces up as unclosed. */
  leaveSelector(): void {
    this.inBraces = false;
    this.bracketOpen = false;
    this.inDuration = false;
  }

  /** What Prometheus would say if the input ended here; undefined where it may. */
  get endMessage(): string | undefined {
    if (this.inBraces) {
      return 'unexpected end of input inside braces';
    }
    if (this.inDuration) {
      return 'unexpected end of input in duration expression';
    }
    if (this.parenDepth > 0) {
      return 'unclosed left parenthesis';
    }
    return this.bracketOpen ? 'unclosed left bracket' : undefined;
  }

  private closeParenthesis(): string | undefined {
    if (this.parenDepth === 0) {
      return `unexpected right parenthesis ')'`;
    }
    this.parenDepth--;
    return undefined;
  }

  private openBracket(): string | undefined {
    if (this.bracketOpen) {
      return `unexpected left bracket '['`;
    }
    this.bracketOpen = true;
    this.inDuration = true;
    this.gotColon = false;
    return undefined;
  }

  private closeBracket(): string | undefined {
    if (!this.bracketOpen) {
      return `unexpected right bracket ']'`;
    }
    this.bracketOpen = false;
    this.inDuration = false;
    return undefined;
  }
}
