import type { Token, TokenKind } from '#core/language.ts';
import { lexTemplate } from './parse/lex-template.ts';
import type { TokenKind as LexedKind } from './parse/token.ts';
import type { TemplateModel } from './parse/tree.ts';

/** What each word within the actions is. */
export function tokens({ text }: TemplateModel): readonly Token[] {
  const found: Token[] = [];
  for (const { kind, span } of [...lexTemplate(text)].flatMap((action) => action.tokens)) {
    const shown = kinds[kind];
    if (shown) {
      found.push({ span: kind === 'field' ? { start: span.start + 1, end: span.end } : span, kind: shown });
    }
  }
  return found;
}

const kinds: Partial<Readonly<Record<LexedKind, TokenKind>>> = {
  leftDelimiter: 'operator',
  rightDelimiter: 'operator',
  comment: 'comment',
  identifier: 'function',
  keyword: 'keyword',
  nil: 'keyword',
  bool: 'keyword',
  field: 'property',
  variable: 'variable',
  number: 'number',
  string: 'string',
  rawString: 'string',
  character: 'string',
  pipe: 'operator',
  declare: 'operator',
  assign: 'operator',
};
