import type { Span } from '#core/span.ts';

/** What a layout is made of: words with their place in the old text, and line breaks. */
export type Piece = Word | Break;

/** Blanks around a word are part of its text. */
export interface Word {
  readonly text: string;
  /** Where the word stood, if it did: comments that stood before it stay before it. */
  readonly at?: number;
}

/** A new line, indented by so many steps. */
export interface Break {
  readonly indent: number;
}

const step = '  ';

/**
 * The text of a layout, with the comments of the old text put back in: each before the word that it stood before, at the end of a line or
 * on a line of its own as it was.
 */
export function textOf(pieces: readonly Piece[], source: string, comments: readonly Span[]): string {
  const state: Writing = { text: '', indent: 0, pending: undefined, endsInComment: false };
  let next = 0;
  for (const piece of pieces) {
    if ('indent' in piece) {
      state.pending = piece.indent;
      continue;
    }
    const before = piece.at;
    for (let comment = comments[next]; before !== undefined && comment && comment.start < before; comment = comments[++next]) {
      addComment(state, source, comment);
    }
    addWord(state, piece.text);
  }
  for (const comment of comments.slice(next)) {
    addComment(state, source, comment);
  }
  return state.text;
}

interface Writing {
  text: string;
  /** Of the line that is being written. */
  indent: number;
  /** The indentation of the line that the next word begins. */
  pending: number | undefined;
  /** Nothing more fits on the line. */
  endsInComment: boolean;
}

function addWord(state: Writing, word: string): void {
  const isFirst = state.text === '' || state.pending !== undefined;
  beginLine(state);
  state.endsInComment = false;
  state.text += isFirst ? word.trimStart() : word;
}

function addComment(state: Writing, source: string, comment: Span): void {
  const text = source.slice(comment.start, comment.end).trimEnd();
  const lineStart = source.lastIndexOf('\n', comment.start - 1) + 1;
  const endsLine = source.slice(lineStart, comment.start).trim() !== '' && state.text !== '' && !state.endsInComment;
  if (endsLine) {
    state.text = `${state.text.trimEnd()} ${text}`;
  } else {
    state.pending ??= state.indent;
    beginLine(state);
    state.text += text;
  }
  state.pending ??= state.indent;
  state.endsInComment = true;
}

function beginLine(state: Writing): void {
  if (state.pending !== undefined) {
    const before = state.text.trimEnd();
    state.text = `${before}${before === '' ? '' : '\n'}${step.repeat(state.pending)}`;
    state.indent = state.pending;
    state.pending = undefined;
  }
}
