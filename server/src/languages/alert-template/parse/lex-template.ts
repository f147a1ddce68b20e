import { type LexedAction, lexAction } from './lex-action.ts';

/** The actions of a template as tokens, each with where it begins. */
export function* lexTemplate(text: string): Generator<LexedAction & { readonly start: number }> {
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const action = lexAction(text, start);
    yield { start, ...action };
    start = text.indexOf('{{', Math.max(action.end, start + 2));
  }
}
