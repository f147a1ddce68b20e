import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { Token, TokenKind } from '#core/language.ts';
import { type Span, shifted } from '#core/span.ts';
import { isKeywordKind, isOperatorKind, type TokenKind as LexedKind, mayNameLabel } from './lexer/kinds.ts';
import { Lexer } from './lexer/lexer.ts';
import type { PromqlModel } from './model.ts';

/** What each word of a text is, prose left out. The grammar in `syntaxes/` says the same, as far as it can see. */
export function tokens(model: PromqlModel): readonly Token[] {
  const found = kept.get(model) ?? readTokens(model);
  kept.set(model, found);
  return found;
}

/** Models outlive an edit, so that their tokens do too. */
const kept = new WeakMap<PromqlModel, readonly Token[]>();

function readTokens({ text, dialect, expressions, comments, variables = [] }: PromqlModel): readonly Token[] {
  const found: Token[] = [];
  for (const { span } of expressions) {
    const lexer = new Lexer(text, span.start, span.end, dialect === undefined, [], dialect === 'grafana');
    addTokens(found, { text, variables }, lexed(lexer));
  }
  if (comments.length === 0) {
    return found;
  }
  // A comment is read twice where an expression was read again.
  const starts = new Map(comments.map((span) => [span.start, span]));
  const all = [...found, ...Array.from(starts.values(), (span): Token => ({ span, kind: 'comment' }))];
  return all.sort((a, b) => a.span.start - b.span.start);
}

type Source = Required<Pick<PromqlModel, 'text' | 'variables'>>;

interface Lexed extends Span {
  readonly kind: LexedKind;
}

function lexed(lexer: Lexer): readonly Lexed[] {
  const found: Lexed[] = [];
  for (lexer.next(); lexer.kind !== 'eof'; lexer.next()) {
    found.push({ kind: lexer.kind, start: lexer.start, end: lexer.end });
  }
  return found;
}

/** `labels`: between braces, or in the parentheses after `by`, `on` and the like. */
type Place = 'expression' | 'labels';

const listKeywords: ReadonlySet<LexedKind | undefined> = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right']);

function addTokens(found: Token[], source: Source, read: readonly Lexed[]): void {
  let place: Place = 'expression';
  for (const [index, { kind, start, end }] of read.entries()) {
    const tokenKind = place === 'labels' ? kindOfLabel(kind) : kindInExpression(kind, read[index + 1]?.kind);
    if (tokenKind === 'string') {
      addString(found, source, { start, end });
    } else if (tokenKind !== undefined) {
      found.push({ span: { start, end }, kind: tokenKind });
    }
    if (kind === '{' || (kind === '(' && listKeywords.has(read[index - 1]?.kind))) {
      place = 'labels';
    } else if (kind === '}' || kind === ')') {
      place = 'expression';
    }
  }
}

function kindOfLabel(kind: LexedKind): TokenKind | undefined {
  return kind === 'string' ? 'string' : mayNameLabel(kind) ? 'property' : isOperator(kind) ? 'operator' : undefined;
}

const functionWords: ReadonlySet<LexedKind> = new Set(['identifier', 'metric', 'start', 'end', 'step', 'range', 'min_of', 'max_of']);
const afterAggregator: ReadonlySet<LexedKind | undefined> = new Set(['(', 'by', 'without', undefined]);

function kindInExpression(kind: LexedKind, next: LexedKind | undefined): TokenKind | undefined {
  if (kind === 'string' || kind === 'number') {
    return kind;
  }
  if (kind === 'duration') {
    return 'number';
  }
  if (kind === 'aggregator') {
    return afterAggregator.has(next) ? 'function' : 'variable';
  }
  if (functionWords.has(kind)) {
    return next === '(' ? 'function' : 'variable';
  }
  return isOperator(kind) ? 'operator' : isKeywordKind(kind) || isOperatorKind(kind) ? 'keyword' : undefined;
}

/** Signs only: the words among the operators look like words. */
function isOperator(kind: LexedKind): boolean {
  return kind === '=' || (isOperatorKind(kind) && !/^[a-z]/.test(kind));
}

const escapes = /\\(?:[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/g;

/** Escapes are left out, so that the grammar's colour for them stays; variables have one of their own. */
function addString(found: Token[], { text, variables }: Source, span: Span): void {
  const value = text.slice(span.start, span.end);
  const escaped = value.startsWith('`') ? [] : Array.from(value.matchAll(escapes), (match): Part => ({ span: spanOf(match) }));
  const ofVariables = variables.length === 0 ? [] : variablesIn(value).map((variable): Part => ({ span: variable.span, kind: 'variable' }));
  let from = 0;
  for (const part of ofVariables.length === 0 ? escaped : [...escaped, ...ofVariables].sort((a, b) => a.span.start - b.span.start)) {
    addPart(found, { start: span.start + from, end: span.start + part.span.start }, 'string');
    if (part.kind) {
      addPart(found, shifted(part.span, span.start), part.kind);
    }
    from = Math.max(from, part.span.end);
  }
  addPart(found, { start: span.start + from, end: span.end }, 'string');
}

/** A part of a string that has another colour than the string, or none of ours. */
interface Part {
  readonly span: Span;
  readonly kind?: TokenKind;
}

function addPart(found: Token[], span: Span, kind: TokenKind): void {
  if (span.start < span.end) {
    found.push({ span, kind });
  }
}

function spanOf({ index, 0: { length } }: RegExpExecArray): Span {
  return { start: index, end: index + length };
}
