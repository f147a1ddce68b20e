import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';
import { lineEnd, offsetAt, type PreparedText } from '../prepared-text.ts';
import type { Fault } from './read-error.ts';
import { asRecord, listIn, numberIn, oneLine, textIn } from './shapes.ts';
import { expectedWords, expects } from './words.ts';

/**
 * Reads what the parsers made by Jison throw: a `hash` with the token that does not fit as `text`, the names of those that would as
 * `expected`, and as `loc` the place of the token *before* it. Undefined for anything else.
 */
export function readGrammarError(hash: Readonly<Record<string, unknown>>, said: string, prepared: PreparedText): Fault | undefined {
  const line = numberIn(hash, 'line');
  if (/^Lexical error/.test(said)) {
    return readLexicalError(said, (line ?? 0) + 1, prepared);
  }
  const loc = asRecord(hash.loc);
  const lastLine = numberIn(loc, 'last_line');
  if (line === undefined || lastLine === undefined || !/^Parse error/.test(said)) {
    return undefined;
  }
  const previous = {
    start: offsetAt(prepared, numberIn(loc, 'first_line') ?? lastLine, numberIn(loc, 'first_column') ?? 0),
    end: offsetAt(prepared, lastLine, numberIn(loc, 'last_column') ?? 0),
  };
  const tokens = listIn(hash, 'expected').map((name) => String(name).replace(/^'|'$/g, ''));
  const expected = expectedWords(tokens);
  const token = textIn(hash, 'text');
  const isNextLine = /^[\p{L}\p{N}}]/u.test(token) && !tokens.some(endsLine);
  return (
    leftOpen(prepared.text, previous) ??
    (isNextLine ? brokenOff(prepared.text, previous, expected) : undefined) ??
    unexpected(prepared.text, previous.end, token, expected)
  );
}

function endsLine(token: string): boolean {
  return /^(?:NEWLINE|NL|EOF|SEMI|;)$/.test(token);
}

/** Where no line may end, but one does: not the word that the next line begins with is wrong but this end. */
function brokenOff(text: string, previous: Span, expected: string): Fault | undefined {
  const end = previous.start + text.slice(previous.start, previous.end).trimEnd().length;
  const isLast = end > previous.start && /^[^\S\n]*\n\s*\S/.test(text.slice(end));
  return isLast ? { span: { start: end, end }, message: t('The line ends too early{0}', expects(expected)) } : undefined;
}

/** A label without its closing bracket swallows the lines after it, up to where nothing fits any more: the fault is where it begins. */
function leftOpen(text: string, previous: Span): Fault | undefined {
  const swallowed = text.slice(previous.start, previous.end);
  const opening = /[[({>|"/\\]+$/.exec(text.slice(0, previous.start))?.[0] ?? '';
  const reachesOn = swallowed.trimEnd().includes('\n') || (opening !== '' && text.slice(previous.end).trim() === '');
  if (!reachesOn || opening === '' || /["\])}]$/.test(swallowed.trimEnd())) {
    return undefined;
  }
  const start = previous.start - opening.length;
  const end = lineEnd(text, previous.start);
  return {
    span: { start, end },
    message: t('What begins with `{0}` does not end on this line: close it, or put the text into quotes', opening),
  };
}

function unexpected(text: string, after: number, token: string, expected: string): Fault {
  const blanks = /[^\S\n]*/.exec(text.slice(after))?.[0].length ?? 0;
  const ink = token.trim(); // Some parsers add line breaks of their own at the end.
  const found = ink === '' ? -1 : text.indexOf(ink, after);
  const start = found >= 0 ? found : after + blanks;
  if (found >= 0) {
    return { span: { start, end: start + ink.length }, message: t('Mermaid cannot read `{0}` here{1}', oneLine(ink), expects(expected)) };
  }
  const message =
    text.slice(after).trim() === ''
      ? t('The diagram ends too early{0}', expects(expected))
      : t('The line ends too early{0}', expects(expected));
  const end = text.slice(0, after).trimEnd().length;
  return { span: { start: Math.min(after, Math.max(end, 0)), end: Math.min(after, end) }, message };
}

/** Text that is no token. The message shows what comes after it, so that its column can be found in the line. */
function readLexicalError(said: string, line: number, prepared: PreparedText): Fault {
  const [, shown = '', caret = ''] = said.split('\n');
  const past = shown.slice(0, Math.max(0, caret.length - 1)).replace(/^\.\.\./, '');
  const next = shown.slice(Math.max(0, caret.length - 1)).replace(/\.\.\.$/, '');
  const lineStart = offsetAt(prepared, line, 0);
  const end = lineEnd(prepared.text, lineStart);
  const content = prepared.text.slice(lineStart, end);
  const column = columnOf(content, past, next) ?? content.length - content.trimStart().length;
  const start = lineStart + column;
  const word = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(content.slice(column))?.[0] ?? content.trim();
  return { span: { start, end: start + word.length }, message: t('Mermaid cannot read `{0}` here', oneLine(word)) };
}

function columnOf(line: string, past: string, next: string): number | undefined {
  for (let column = 0; column <= line.length; column++) {
    const before = past === '' ? '' : line.slice(0, column).slice(-past.length);
    const after = line.slice(column, column + next.length);
    if (past.endsWith(before) && after !== '' && next.startsWith(after)) {
      return column;
    }
  }
  return undefined;
}
