import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';
import { frontmatterLength, lineEnd, offsetAt, type PreparedText } from '../prepared-text.ts';
import { readGrammarError } from './grammar-error.ts';
import { expectedTokens, readLangiumError } from './langium-error.ts';
import { firstWord, readMeaningError, saidByMermaid } from './meaning-error.ts';
import { asRecord, numberIn, oneLine, textIn } from './shapes.ts';
import { unclosedBefore } from './unclosed.ts';
import { expectedWords, expects } from './words.ts';

/** A fault in words, with its place in the prepared text or, for what is cut off before, in the original one. */
export type AnyFault = Fault | { readonly message: string; readonly inOriginal: Span };

/** A fault with its place in the prepared text. */
export interface Fault {
  readonly message: string;
  readonly span: Span;
}

/** Reads whatever Mermaid threw for a text. */
export function readError(error: unknown, original: string, prepared: PreparedText): AnyFault {
  const record = asRecord(error);
  const said = error instanceof Error ? error.message : String(error);
  const mark = asRecord(record.mark);
  const inGrammar =
    readGrammarError(asRecord(record.hash), said, prepared) ??
    readLangiumError(asRecord(record.result), prepared) ??
    readPlaceInMessage(said, prepared);
  return inGrammar
    ? (unclosedBefore(prepared, inGrammar.span.start) ?? inGrammar)
    : (readFrontmatterError(mark, textIn(record, 'reason'), original) ??
        readUnknownKind(textIn(record, 'name'), original, prepared) ??
        readMeaningError(said, mark, prepared));
}

/** js-yaml counts lines of the frontmatter's body, from 0. */
function readFrontmatterError(mark: Readonly<Record<string, unknown>>, reason: string, original: string): AnyFault | undefined {
  const line = numberIn(mark, 'line');
  if (line === undefined || !/^\s*---/.test(original) || frontmatterLength(original.replaceAll('\r\n', '\n')) === 0) {
    return undefined;
  }
  const whole = { text: original, origins: [] };
  const named = offsetAt(whole, line + 2, numberIn(mark, 'column') ?? 0);
  const start = original.startsWith('---', named) ? original.slice(0, named).trimEnd().length : named;
  return {
    inOriginal: { start, end: lineEnd(original, start) },
    message: t('The frontmatter is no YAML that Mermaid can read: {0}', reason || t('look at its brackets and quotes')),
  };
}

function readUnknownKind(name: string, original: string, prepared: PreparedText): AnyFault | undefined {
  if (name !== 'UnknownDiagramError') {
    return undefined;
  }
  const span = firstWord(prepared);
  const word = prepared.text.slice(span.start, span.end);
  const message =
    word === ''
      ? t('This says no diagram: begin with its kind, such as `flowchart LR` or `sequenceDiagram`')
      : t('`{0}` is no kind of diagram that Mermaid knows: begin with one such as `flowchart LR` or `sequenceDiagram`', word);
  return word === '' ? { inOriginal: { start: 0, end: original.length }, message } : { span, message };
}

/** Some kinds write the place into their message: `[12,14)` in characters, or a line and a column from 1. */
function readPlaceInMessage(said: string, prepared: PreparedText): Fault | undefined {
  const [, from, to] = /\[(\d+),(\d+)\)\s*$/.exec(said) ?? [];
  if (from !== undefined && to !== undefined) {
    const span = { start: Number(from), end: Number(to) };
    const found = prepared.text.slice(span.start, span.end).trim();
    const expected = expects(expectedWords(expectedTokens(said)));
    return {
      span,
      message: found ? t('Mermaid cannot read `{0}` here{1}', oneLine(found), expected) : t('The line ends too early{0}', expected),
    };
  }
  const [, line, column] = /\bline:? (\d+)(?:,? col(?:umn)?:? (\d+))?/i.exec(said) ?? [];
  if (line === undefined) {
    return undefined;
  }
  const start = offsetAt(prepared, Number(line), column === undefined ? 0 : Number(column) - 1);
  return { span: { start, end: lineEnd(prepared.text, start) }, message: saidByMermaid(said) };
}
