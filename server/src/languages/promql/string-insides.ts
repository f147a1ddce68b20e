import type { Span } from '#core/span.ts';
import { Lexer } from './lexer/lexer.ts';
import type { PromqlModel } from './model.ts';

/**
 * What stands between the quotes of the strings in a part of the text, in order; not of those that do not end there. Whatever a template puts
 * in such a place, the string remains a string.
 */
export function stringInsides({ text, dialect }: PromqlModel, { start, end }: Span): readonly Span[] {
  const insides: Span[] = [];
  const lexer = new Lexer(text, start, end, dialect === undefined, [], dialect === 'grafana');
  for (lexer.next(); lexer.kind !== 'eof'; lexer.next()) {
    if (lexer.kind === 'string' && lexer.fault === undefined) {
      insides.push({ start: lexer.start + 1, end: lexer.end - 1 });
    }
  }
  return insides;
}
