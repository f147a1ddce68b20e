import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { Span } from '#core/span.ts';
import { isSpace } from '../lexer/characters.ts';
import { mayBeginExpression } from '../lexer/kinds.ts';
import { Lexer } from '../lexer/lexer.ts';
import type { ParsedExpression, PromqlModel } from '../model.ts';
import { type BeginsNext, parseExpression } from './expression.ts';
import { isBinaryOperator } from './frames.ts';
import { isPostfix } from './modifiers.ts';
import { type Paragraphs, paragraphsOf } from './paragraphs.ts';
import { isSeriesDialect, readSeries } from './series.ts';
import { type ParseState, type Stop, startParsing } from './state.ts';

/**
 * The model of a text. Without a dialect the text holds any number of expressions, parted by blank lines; with one (`expr`)
 * it is exactly one, and with `series` or `labels` the description of a series. In that of `grafana` variables may stand in it; `grafana-metricsql` is the same for a data source of
 * VictoriaMetrics. Never throws; takes time in proportion to the text.
 */
export function parsePromql(text: string, dialect?: string): PromqlModel {
  return dialect === 'grafana-metricsql'
    ? { ...parseInDialect(text, 'grafana'), flavour: 'victoriametrics' }
    : parseInDialect(text, dialect);
}

function parseInDialect(text: string, dialect: string | undefined): PromqlModel {
  const limit = endOfTokens(text);
  if (dialect === undefined) {
    const { expressions, prose, comments } = readSeveral(text, 0, limit);
    return { text, expressions, prose, comments };
  }
  const comments: Span[] = [];
  const hasVariables = dialect === 'grafana';
  const lexer = new Lexer(text, 0, limit, false, comments, hasVariables);
  const { expression: read } = isSeriesDialect(dialect) ? readSeries(lexer, dialect) : readOnly(lexer);
  // Grafana does not ask a query without text.
  const expression = hasVariables && limit === 0 ? { ...read, errors: [] } : read;
  const variables = hasVariables ? { variables: variablesIn(text).map(({ span }) => span) } : {};
  return { text, dialect, expressions: [expression], prose: [], comments, ...variables };
}

/** Only these four are blanks to Prometheus: a no-break space at the end is a fault as it is anywhere. */
function endOfTokens(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

/** What the parser would read next after `text`, whose last expression begins at or after `from`. */
export function stopAtEnd(text: string, from: number, dialect: string | undefined): Stop {
  const read =
    dialect === undefined
      ? readSeveral(text, from, text.length)
      : isSeriesDialect(dialect)
        ? readSeries(new Lexer(text, from, text.length, false, []), dialect)
        : readOnly(new Lexer(text, from, text.length, false, [], dialect === 'grafana'));
  return read.stop ?? { place: { kind: 'operand' }, frames: [] };
}

export interface ReadOnly {
  readonly expression: ParsedExpression;
  readonly stop: Stop | undefined;
}

function readOnly(lexer: Lexer): ReadOnly {
  const state = startParsing(lexer, false);
  const isEmpty = lexer.kind === 'eof';
  const { start } = lexer;
  const root = parseExpression(state, () => false);
  const errors = isEmpty ? [{ span: { start: 0, end: 0 }, message: 'no expression found in input' }] : state.faults;
  return { expression: { span: { start, end: Math.max(start, state.previousEnd) }, root, errors }, stop: state.stop };
}

interface ReadSeveral {
  readonly expressions: readonly ParsedExpression[];
  readonly prose: readonly Span[];
  readonly comments: readonly Span[];
  readonly stop: Stop | undefined;
}

/** So many characters are read again in all, to cut broken expressions at a blank line; beyond, one may swallow those after it. */
const mostReadAgain = 2_000_000;

function readSeveral(text: string, from: number, limit: number): ReadSeveral {
  const source: Source = { text, comments: [], paragraphs: paragraphsOf(text, limit) };
  const expressions: ParsedExpression[] = [];
  const prose: Span[] = [];
  let stop: Stop | undefined;
  let readAgain = 0;
  let at = firstToken(source, from, limit);
  while (at < limit) {
    if (source.paragraphs.isProse(at)) {
      const end = source.paragraphs.endOf(at);
      addProse(prose, { start: at, end }, expressions.at(-1)?.span.end ?? 0);
      at = firstToken(source, end, limit);
      stop = undefined;
      continue;
    }
    let read = readNext(source, at, limit);
    if (read.boundary !== undefined && readAgain < mostReadAgain) {
      readAgain += read.next - read.boundary.end;
      read = { ...readNext(source, at, read.boundary.end), next: read.boundary.next };
    }
    expressions.push(read.expression);
    stop = read.stop;
    at = read.next;
  }
  return { expressions, prose, comments: source.comments, stop };
}

interface Source {
  readonly text: string;
  readonly comments: Span[];
  readonly paragraphs: Paragraphs;
}

function firstToken({ text, comments }: Source, from: number, limit: number): number {
  const lexer = new Lexer(text, from, limit, true, comments);
  lexer.next();
  return lexer.kind === 'eof' ? limit : lexer.start;
}

/** Paragraphs of prose with no expression between them are one stretch. */
function addProse(prose: Span[], span: Span, lastExpressionEnd: number): void {
  const previous = prose.at(-1);
  if (previous !== undefined && previous.start >= lastExpressionEnd) {
    prose[prose.length - 1] = { start: previous.start, end: span.end };
  } else {
    prose.push(span);
  }
}

/** A place after a blank line where the expression, being broken, may have ended. */
interface Boundary {
  readonly end: number;
  readonly next: number;
}

interface ReadNext {
  readonly expression: ParsedExpression;
  readonly stop: Stop | undefined;
  /** Where the next expression begins. */
  readonly next: number;
  /** Set where reading only up to there explains the fault better. */
  readonly boundary: Boundary | undefined;
}

function readNext(source: Source, start: number, limit: number): ReadNext {
  const state = startParsing(new Lexer(source.text, start, limit, true, source.comments), true);
  let boundary: Boundary | undefined;
  const beginsNext: BeginsNext = (_, hasOperand) => {
    const verdict = judge(state, { source, start, hasOperand });
    if (verdict === 'perhaps') {
      boundary ??= { end: state.previousEnd, next: state.lexer.start };
    }
    return verdict === 'yes';
  };
  const root = parseExpression(state, beginsNext);
  const { lexer, previousEnd: end } = state;
  const from = boundary?.next ?? Number.POSITIVE_INFINITY;
  const isFaultyAfter = state.broken && state.faults.some(({ span }) => span.start >= from);
  return {
    expression: { span: { start, end }, root, errors: state.faults },
    stop: state.stop,
    next: lexer.kind === 'eof' ? limit : lexer.start,
    boundary: isFaultyAfter ? boundary : undefined,
  };
}

interface AfterBlankLine {
  readonly source: Source;
  /** Of the expression being read. */
  readonly start: number;
  readonly hasOperand: boolean;
}

/** Whether the token after a blank line begins the next expression; `perhaps` where only a later fault would tell. */
function judge(state: ParseState, { source, start, hasOperand }: AfterBlankLine): 'yes' | 'no' | 'perhaps' {
  const { kind, start: at } = state.lexer;
  if (at === start) {
    return 'no';
  }
  if (source.paragraphs.isProse(at)) {
    return 'yes';
  }
  if (hasOperand && (isBinaryOperator(kind) || (isPostfix(kind) && kind !== '['))) {
    return 'no';
  }
  const mayBegin = mayBeginExpression(kind);
  if (state.openGroups === 0 && hasOperand) {
    return mayBegin || kind === '[' || kind === 'bad' ? 'yes' : 'no';
  }
  const isIndented = column(source.text, at) > column(source.text, start);
  if (!mayBegin || (state.openGroups > 0 && isIndented)) {
    return 'no';
  }
  return hasOperand || state.broken ? 'yes' : 'perhaps';
}

function column(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
