import { lexAction } from './parse/lex-action.ts';
import type { Token } from './parse/token.ts';

/** The tokens of the action around an offset that begin in front of it; undefined outside of actions. */
export function tokensBefore(text: string, offset: number): readonly Token[] | undefined {
  const start = offset < 2 ? -1 : text.lastIndexOf('{{', offset - 2);
  if (start < 0) {
    return undefined;
  }
  const { tokens, end } = lexAction(text, start);
  const isClosed = tokens.at(-1)?.kind === 'rightDelimiter' || tokens.at(-1)?.kind === 'comment';
  const isWithin = isClosed ? offset <= end - 2 : offset <= end;
  // That the action is not closed is said of it as a whole.
  const words = tokens.filter(({ kind, span }) => kind !== 'error' || span.start > start);
  return isWithin ? words.filter(({ span }) => span.start < offset) : undefined;
}
