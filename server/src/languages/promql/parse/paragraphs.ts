import { Lexer } from '../lexer/lexer.ts';
import { paragraphEnd } from '../lexer/paragraph-end.ts';
import { parseExpression } from './expression.ts';
import { readsAsProse } from './prose.ts';
import { startParsing } from './state.ts';

/** The paragraphs of a text, asked by the offset of their first token. */
export interface Paragraphs {
  /** Whether the paragraph is plainly no PromQL: it reads as prose, and it does not parse. */
  isProse(start: number): boolean;
  /** Where it ends, before a blank line or at the end of the text. */
  endOf(start: number): number;
}

/** Judges the paragraphs of `text` up to `limit`; the last answer is kept, since it is asked twice in a row. */
export function paragraphsOf(text: string, limit: number): Paragraphs {
  let last = { start: -1, end: -1, isProse: false };
  const find = (start: number): typeof last => {
    if (last.start !== start) {
      const end = paragraphEnd(text, start, limit);
      last = { start, end, isProse: readsAsProse(text.slice(start, end)) && !parses(text, start, end) };
    }
    return last;
  };
  return { isProse: (start) => find(start).isProse, endOf: (start) => find(start).end };
}

function parses(text: string, start: number, end: number): boolean {
  const state = startParsing(new Lexer(text, start, end, false, []), false);
  parseExpression(state, () => false);
  return state.faults.length === 0;
}
