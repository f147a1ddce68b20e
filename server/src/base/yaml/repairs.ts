import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';
import { firstLineOfBlock, tabIndentation, wrongIndentation } from './indentation-repairs.ts';
import { findOpen } from './open-brackets.ts';
import type { ParseFailure } from './parse-unit.ts';
import type { Patch } from './patch.ts';
import { contentLineAfter, contentLineBefore, entryOf, lineAt, type TextLine } from './text-lines.ts';
import type { YamlError } from './tree.ts';

/** One way to make a line parse, told to the person as what is wrong with it. */
export interface Repair {
  /** The line it changes, by its start; a later repair of the same line takes its place. */
  readonly line: number;
  readonly patches: readonly Patch[];
  readonly error: YamlError;
  /** The scalar that begins here is what is being typed. */
  readonly placeholder?: Span;
  /** The line is gone from the text, and its content is to be put into the tree by hand. */
  readonly masked?: boolean;
}

/** What might be wrong where the parser stopped, the likeliest first. Empty when nothing is left to try but masking. */
export function likelyRepairs(text: string, failure: ParseFailure): readonly Repair[] {
  const reported = lineAt(text, Math.min(failure.offset, text.length));
  const before = contentLineBefore(text, reported);
  const suspects = before ? [before, reported] : [reported];
  const further = openFurtherUp(text, reported);
  const isOpen = /deficient|unexpected end/.test(failure.reason);
  return [
    ...suspects.flatMap((line) => [...missingColon(text, line, reported), ...openConstruct(text, line), ...tabIndentation(text, line)]),
    ...unknownEscape(text, failure),
    ...(isOpen ? further : []),
    ...suspects.flatMap((line) => blockHeader(text, line)),
    ...missingColonFurtherUp(text, reported),
    ...firstLineOfBlock(text, reported),
    ...suspects.filter((line) => isLastWord(text, line)).map((line) => maskedLine(text, line.start)),
    ...wrongIndentation(text, suspects),
    ...(isOpen ? [] : further),
    ...suspects.toReversed().flatMap((line) => badValue(text, line, failure)),
  ];
}

/** The last resort: a line is taken out. */
export function maskedLine(text: string, offset: number): Repair {
  const line = lineAt(text, offset);
  const span = contentSpan(line);
  return {
    line: line.start,
    patches: [{ start: line.start, end: line.end, text: ' '.repeat(line.end - line.start) }],
    error: { span, message: t('This line does not fit here: check its indentation and its quotes') },
    masked: true,
  };
}

/** A word that is being typed at the end of a text is likelier to be out of place than the whole line above it. */
function isLastWord(text: string, line: TextLine): boolean {
  return /^[\w./-]+$/.test(line.content) && !line.content.startsWith('-') && !contentLineAfter(text, line);
}

/** `expr` where `expr:` was meant. */
function missingColon(text: string, line: TextLine, reported: TextLine): Repair[] {
  const { dashes, start, end } = entryOf(line);
  const entry = text.slice(start, end);
  if (!/^[\w./-]*[A-Za-z_][\w./-]*$/.test(entry)) {
    return [];
  }
  // A list item is a text of its own, unless keys follow at its column.
  if (dashes > 0 && (line.start === reported.start || reported.indentation !== line.indentation + dashes)) {
    return [];
  }
  const span = { start, end };
  return [
    {
      line: line.start,
      patches: [{ start: end, end, text: ':' }],
      error: { span, message: t('Missing `:` after the key') },
      placeholder: span,
    },
  ];
}

/** A key without its colon takes the lines below for more of its text, until one of them cannot be. */
function missingColonFurtherUp(text: string, reported: TextLine): Repair[] {
  let line = contentLineBefore(text, reported);
  for (let count = 0; line && count < 40 && !/:(\s|$)/.test(line.content); count++) {
    line = contentLineBefore(text, line);
    const found = line && line.indentation <= reported.indentation ? missingColon(text, line, reported) : [];
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

/** A quote or bracket that is opened on the line and not closed: closed at its end, else left out. */
function openConstruct(text: string, line: TextLine): Repair[] {
  const { start, end } = entryOf(line);
  const open = findOpen(text, start, end);
  if (!open) {
    return [];
  }
  const error = {
    span: { start: open.offset, end: open.offset + 1 },
    message: open.isQuote ? t('The quote opened here is not closed') : t('The bracket opened here is not closed'),
  };
  const value = { start: open.offset, end };
  const closed: Repair = {
    line: line.start,
    patches: [{ start: end, end, text: open.closers }],
    error,
    ...(open.isQuote && { placeholder: value }),
  };
  const dropped: Repair = { line: line.start, patches: [{ start: open.offset, end: open.offset + 1, text: ' ' }], error };
  const isHeader = /^\s*[|>]/.test(text.slice(open.offset + 1, end));
  return [...(isHeader ? [dropped] : []), closed, valueReplaced(line, value, error)];
}

/** A quote or bracket that was opened lines above, and swallowed everything since. */
function openFurtherUp(text: string, reported: TextLine): Repair[] {
  let line = contentLineBefore(text, reported);
  for (let count = 0; line && count < 60; count++) {
    line = contentLineBefore(text, line);
    const found = line ? openConstruct(text, line) : [];
    if (found.length > 0) {
      return found.toReversed();
    }
  }
  return [];
}

/** `key: |"`: what follows the `|` is left out. */
function blockHeader(text: string, line: TextLine): Repair[] {
  const { start, end } = entryOf(line);
  const header = /(?<=:\s+)[|>][-+0-9]{0,2}/.exec(text.slice(start, end));
  const junk = header ? { start: start + header.index + header[0].length, end } : undefined;
  if (!junk || junk.start >= junk.end || /^\s/.test(text.slice(junk.start, junk.end))) {
    return [];
  }
  const message = t('Only `-`, `+` or a digit may follow `{0}`: the text begins on the next line', text[junk.start - 1] ?? '|');
  return [{ line: line.start, patches: [{ ...junk, text: '' }], error: { span: junk, message } }];
}

/** `"\d"`: what was meant is a backslash. */
function unknownEscape(text: string, failure: ParseFailure): Repair[] {
  const at = failure.offset - 1;
  if (failure.reason !== 'unknown escape sequence' || text[at] !== '\\') {
    return [];
  }
  const span = { start: at, end: at + 2 };
  const message = t(
    '`{0}` is no escape sequence: write `{1}`, or use single quotes',
    text.slice(at, at + 2),
    `\\${text.slice(at, at + 2)}`,
  );
  return [{ line: at, patches: [{ start: at, end: at, text: '\\' }], error: { span, message } }];
}

/** `key: @x`, `key: a: b`, `key: "a" b`: the value is kept as a text. */
function badValue(text: string, line: TextLine, failure: ParseFailure): Repair[] {
  const { start, end } = entryOf(line);
  const entry = text.slice(start, end);
  const key = /^("[^"]*"|'[^']*'|[^\s"'#&*!|>%@`{[][^\n]*?)\s*:\s+(?=\S)/.exec(entry)?.[0] ?? '';
  if (key === '' && entryOf(line).dashes === 0) {
    return [];
  }
  const span = { start: start + key.length, end };
  if (span.start >= end) {
    return [];
  }
  const value = text.slice(span.start, end);
  const wantsQuotes = key !== '' && !/["']/.test(value.charAt(0));
  return [valueReplaced(line, span, { span, message: valueMessage(value, failure), ...(wantsQuotes && { wantsQuotes }) })];
}

function valueMessage(value: string, { reason }: ParseFailure): string {
  const [first = ''] = value;
  if (/^["']/.test(value)) {
    return reason.includes('hexadecimal')
      ? t('Invalid escape sequence in double quotes')
      : t('Text follows the closing quote: put the whole value in quotes');
  }
  if ('@`%*&!|>{[},]'.includes(first)) {
    return t('A value that begins with `{0}` must be quoted', first);
  }
  return /:(\s|$)/.test(value) ? t('A value that contains `: ` must be quoted') : t('This value is not valid YAML: quote it');
}

function valueReplaced(line: TextLine, span: Span, error: YamlError): Repair {
  return { line: line.start, patches: [{ ...span, text: 'x' }], error, placeholder: span };
}

function contentSpan(line: TextLine): Span {
  const start = line.start + line.indentation;
  return { start, end: Math.max(start + 1, start + line.content.length) };
}
