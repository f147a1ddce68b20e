import { isBlankOrBreak, isBlankOrEnd, lineEnd } from './characters.ts';

/** How far a text has been walked, and where the last content ended. */
export interface Position {
  readonly text: string;
  position: number;
  contentEnd: number;
}

/** Moves on over text that is content. */
export function advance(state: Position, position: number): void {
  state.position = position;
  state.contentEnd = position;
}

/** Over trivia and any of the separators between it. */
export function skipSeparators(state: Position, separators: string): void {
  skipTrivia(state);
  // `?x` is a plain scalar and `? x` an explicit key.
  while (separators.includes(state.text[state.position] ?? ' ')) {
    if (state.text[state.position] === '?' && !isBlankOrEnd(state.text.charCodeAt(state.position + 1))) {
      return;
    }
    state.position++;
    skipTrivia(state);
  }
}

/** Over blanks, line breaks, comments and byte order marks. */
export function skipTrivia(state: Position): void {
  const { text } = state;
  let { position } = state;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === 35 && (position === 0 || isBlankOrEnd(text.charCodeAt(position - 1)))) {
      position = lineEnd(text, position);
    } else if (isBlankOrBreak(code) || code === 0xfeff) {
      position++;
    } else {
      break;
    }
  }
  state.position = position;
}
