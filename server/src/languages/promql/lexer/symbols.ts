import type { TokenKind } from './kinds.ts';

/** A single character that is a token wherever it stands outside braces, by its code. */
export const single: readonly (TokenKind | undefined)[] = byCode([',', '*', '/', '%', '+', '-', '^', '@', '(', ')', '{', '[', ']']);

const comparisons: ReadonlySet<string> = new Set<TokenKind>(['==', '!=', '<=', '>=', '</', '>/', '=', '<', '>']);
const inBraces: ReadonlySet<string> = new Set<TokenKind>(['=~', '!~', '!=', '=', ',', '}']);

/** The comparison or assignment that the two characters begin with, the longer first. */
export function comparisonAt(first: string, second: string): TokenKind | undefined {
  return longest(comparisons, first, second);
}

/** The token inside braces that the two characters begin with, the longer first. */
export function matcherSymbolAt(first: string, second: string): TokenKind | undefined {
  return longest(inBraces, first, second);
}

function longest(kinds: ReadonlySet<string>, first: string, second: string): TokenKind | undefined {
  const both = first + second;
  return isOf(kinds, both) ? both : isOf(kinds, first) ? first : undefined;
}

function isOf(kinds: ReadonlySet<string>, text: string): text is TokenKind {
  return kinds.has(text);
}

function byCode(kinds: readonly TokenKind[]): readonly (TokenKind | undefined)[] {
  const table: (TokenKind | undefined)[] = [];
  for (const kind of kinds) {
    table[kind.charCodeAt(0)] = kind;
  }
  return table;
}
