import type { Segment } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { indentWidth, skipColumns, skipQuotes } from './columns.ts';

/** A fenced code block. */
export interface Fence {
  /** The first word of the info string in lower case (`yaml` of "```yaml {linenos=true}", `promql` of "```{.promql}"); empty without one. */
  readonly tag: string;
  /** The content without the indentation and quote marks of its container; line breaks as in the file. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The content's lines in the file, from the start of the first to the end of the last. */
  readonly span: Span;
  /** What each further line must begin with to stand in the same container. */
  readonly linePrefix: string;
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** `\n`, `\r\n`, or nothing at the end of the file. */
  readonly lineBreak: string;
}

interface Opening {
  readonly marker: string;
  readonly tag: string;
  /** How many `>` stand before the fence. */
  readonly quotes: number;
  /** Columns of blanks between the last `>` (or the line's start) and the fence, which content lines may leave out. */
  readonly indent: number;
  /** Columns that a line must be indented to still belong to the list item around the fence. */
  readonly listIndent: number;
  readonly prefix: string;
}

/**
 * The fenced code blocks of a Markdown text, as CommonMark has them: with backticks or tildes, indented, in list items
 * and block quotes; an unclosed one reaches to the end of its container. HTML comments hold none.
 */
export function findFences(text: string): readonly Fence[] {
  const lines = splitLines(text);
  const fences: Fence[] = [];
  let listIndents: readonly number[] = [];
  let inComment = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]?.text ?? '';
    inComment = inComment ? !line.includes('-->') : /^ {0,3}<!--(?!.*-->)/.test(line);
    listIndents = inComment ? listIndents : listIndentsAt(line, listIndents);
    const opening = inComment ? undefined : readOpening(line, listIndents.at(-1) ?? 0);
    if (opening) {
      const content = contentLines(lines, index + 1, opening);
      fences.push(readFence(opening, content.lines));
      index = content.next - 1;
    }
  }
  return fences.filter(({ span }) => span.start >= 0);
}

const openingPattern = /^(`{3,}(?=[^`]*$)|~{3,})\s*(.*)$/;

function readOpening(line: string, listIndent: number): Opening | undefined {
  const quoted = skipQuotes(line, Number.POSITIVE_INFINITY);
  const marked = skipListMarkers(line, quoted.offset);
  const indent = indentWidth(line, quoted.offset, marked);
  const [, marker, info] = openingPattern.exec(line.slice(marked)) ?? [];
  if (!marker || info === undefined || (indent - listIndent >= 4 && marked === firstInk(line, quoted.offset))) {
    return undefined;
  }
  const prefix = line.slice(0, quoted.offset) + line.slice(quoted.offset, marked).replace(/[^\s]/g, ' ');
  return { marker, tag: tagOf(info), quotes: quoted.count, indent, listIndent: Math.min(listIndent, indent), prefix };
}

function tagOf(info: string): string {
  const attribute = /^\{[^}]*?\.([\w+-]+)/.exec(info)?.[1];
  return (attribute ?? /^[\w+-]+/.exec(info)?.[0] ?? '').toLowerCase();
}

function contentLines(lines: readonly Line[], first: number, opening: Opening): { lines: readonly PlacedLine[]; next: number } {
  const content: PlacedLine[] = [];
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    const place = line && placeOf(line, opening);
    if (!line || !place) {
      return { lines: content, next: index };
    }
    if (closes(line.text, opening, place.offset)) {
      return { lines: content, next: index + 1 };
    }
    content.push(place);
  }
  return { lines: content, next: lines.length };
}

interface PlacedLine {
  readonly line: Line;
  /** Where the content begins in the line. */
  readonly offset: number;
}

/** Undefined where the line no longer belongs to the fence's container. */
function placeOf(line: Line, opening: Opening): PlacedLine | undefined {
  const quoted = skipQuotes(line.text, opening.quotes);
  const ink = firstInk(line.text, quoted.offset);
  const isBlank = ink === line.text.length;
  if (quoted.count < opening.quotes || (!isBlank && indentWidth(line.text, quoted.offset, ink) < opening.listIndent)) {
    return undefined;
  }
  return { line, offset: skipColumns(line.text, quoted.offset, opening.indent) };
}

function closes(line: string, { marker }: Opening, offset: number): boolean {
  const [, fence] = /^\s*(`{3,}|~{3,})\s*$/.exec(line.slice(offset)) ?? [];
  return fence !== undefined && fence[0] === marker[0] && fence.length >= marker.length;
}

function readFence({ tag, prefix }: Opening, lines: readonly PlacedLine[]): Fence {
  const segments: Segment[] = [];
  let text = '';
  lines.forEach(({ line, offset }, index) => {
    const content = line.text.slice(offset) + (index === lines.length - 1 ? '' : line.lineBreak);
    append(segments, { host: line.start + offset, embedded: text.length, length: content.length });
    text += content;
  });
  const [first] = segments;
  const end = segments.at(-1);
  return { tag, text, segments, span: { start: first?.host ?? -1, end: end ? end.host + end.length : -1 }, linePrefix: prefix };
}

function append(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last && last.host + last.length === segment.host) {
    segments[segments.length - 1] = { ...last, length: last.length + segment.length };
  } else {
    segments.push(segment);
  }
}

/** Content columns of the list items that a line is in, outermost first. */
function listIndentsAt(line: string, before: readonly number[]): readonly number[] {
  const from = skipQuotes(line, Number.POSITIVE_INFINITY).offset;
  const ink = firstInk(line, from);
  if (ink === line.length) {
    return before;
  }
  const indent = indentWidth(line, from, ink);
  const kept = before.filter((column) => column <= indent);
  const marked = skipListMarkers(line, from);
  return marked > ink ? [...kept, indentWidth(line, from, marked)] : kept;
}

function skipListMarkers(line: string, from: number): number {
  const [markers = ''] = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line.slice(from)) ?? [];
  return from + markers.length;
}

function firstInk(line: string, from: number): number {
  const found = line.slice(from).search(/\S/);
  return found < 0 ? line.length : from + found;
}

function splitLines(text: string): readonly Line[] {
  return Array.from(text.matchAll(/([^\r\n]*)(\r?\n|\r|$)/g), ({ index, 1: content = '', 2: lineBreak = '' }) => ({
    start: index,
    text: content,
    lineBreak,
  }));
}
