import { t, translatable } from '#core/l10n.ts';

const mostNamed = 4;

/** What may stand here, for people: empty where it is too much to name, or nothing that a person types. */
export function expectedWords(tokens: readonly string[]): string {
  const words = [...new Set(tokens.map(wordOf))];
  return words.length === 0 || words.length > mostNamed || words.includes(undefined) ? '' : words.join(t(' or '));
}

/** The end of a sentence that says what was expected. */
export function expects(words: string): string {
  return words === '' ? '' : t(': it expects {0}', words);
}

/** A token's name in a grammar, as what is typed for it; a name that is itself what is typed stands for itself. */
function wordOf(token: string): string | undefined {
  const typed = typedTokens[token];
  const meant = meantTokens[token];
  if (typed !== undefined || meant !== undefined) {
    return typed === undefined ? t(meant ?? '') : `\`${typed}\``;
  }
  return /^[A-Z][A-Z\d_]+$/.test(token) || token === 'INVALID' ? undefined : `\`${token}\``;
}

const typedTokens: Readonly<Record<string, string>> = {
  SQE: ']',
  SQS: '[',
  PE: ')',
  PS: '(',
  DIAMOND_STOP: '}',
  DIAMOND_START: '{',
  STADIUMEND: '])',
  SUBROUTINEEND: ']]',
  CYLINDEREND: ')]',
  DOUBLECIRCLEEND: ')))',
  PIPE: '|',
  COLON: ':',
  COMMA: ',',
  MINUS: '-',
  STRUCT_STOP: '}',
  STRUCT_START: '{',
  BLOCK_START: '{',
  BLOCK_STOP: '}',
  GENERICTYPE: '~',
  SQUARE_BRACES_START: '[',
  SQUARE_BRACES_END: ']',
  LPAREN: '(',
  RPAREN: ')',
  NODE_DEND: ']',
};

const meantTokens: Readonly<Record<string, string>> = {
  TXT: translatable('`:` and a text'),
  TEXT: translatable('a text'),
  STR: translatable('a text in quotes'),
  STRING: translatable('a text in quotes'),
  NEWLINE: translatable('a new line'),
  NL: translatable('a new line'),
  EOF: translatable('the end'),
  ID: translatable('a name'),
  ALPHA: translatable('a name'),
  ACTOR: translatable('a name'),
  NODE_STRING: translatable('a name'),
  NODE_ID: translatable('a name'),
  ENTITY_NAME: translatable('a name'),
  INT: translatable('a number'),
  NUM: translatable('a number'),
  NUMBER: translatable('a number'),
  NUMBER_PIE: translatable('a number'),
  NUMBER_WITH_DECIMAL: translatable('a number'),
};
