import type { Span } from '#core/span.ts';

/** The text as Mermaid's grammars see it, with the place in the file's text where each of its characters comes from. */
export interface PreparedText {
  readonly text: string;
  /** One more than characters: the last is the end. */
  readonly origins: readonly number[];
}

/**
 * Does to a text what Mermaid does before it parses, so that places in its errors can be traced back: frontmatter, directives, comments and
 * leading blanks go, entities are spelled out (https://github.com/mermaid-js/mermaid/blob/develop/packages/mermaid/src/preprocess.ts), and
 * some kinds have steps of their own.
 */
export function prepareText(original: string): PreparedText {
  const start: PreparedText = { text: original, origins: Array.from({ length: original.length + 1 }, (_, index) => index) };
  const bare = cut(
    replaceAll(start, /\r\n?/g, () => '\n'),
    frontmatterLength,
  );
  const withComments = replaceAll(bare, directive, () => '');
  const kind = /^(?:\s*%%[^\n]*\n)*\s*([\w-]*)/.exec(withComments.text)?.[1] ?? '';
  const cleaned = keepsComments.has(kind)
    ? withComments
    : cut(
        replaceAll(withComments, commentLine, () => ''),
        leadingBlanks,
      );
  const spelled = replaceAll(cleaned, /#(\w+);/g, ([, name = '']) => (/^\d+$/.test(name) ? `ﬂ°°${name}¶ß` : `ﬂ°${name}¶ß`));
  return (stepsOfKind.find(([pattern]) => pattern.test(kind))?.[1] ?? ((text) => text))(spelled);
}

/** Where a part of the prepared text comes from in the file's text. */
export function originalSpan({ origins }: PreparedText, { start, end }: Span): Span {
  const from = origins[start] ?? origins.at(-1) ?? 0;
  const last = end > start ? origins[end - 1] : undefined;
  return { start: from, end: Math.max(from, last === undefined ? from : last + 1) };
}

/** The offset of a place that counts lines from 1 and columns from 0, held inside that line. */
export function offsetAt({ text }: PreparedText, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const lineBreak = text.indexOf('\n', start);
    if (lineBreak < 0) {
      return text.length;
    }
    start = lineBreak + 1;
  }
  return Math.min(start + column, lineEnd(text, start));
}

/** Where the line ends that `offset` is in. */
export function lineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak;
}

/** How long the frontmatter is, with the blank lines after it; 0 without one. */
export function frontmatterLength(text: string): number {
  const [opening, indent = ''] = /^([^\S\n]*)---[^\S\n]*\n/.exec(text) ?? [];
  if (opening === undefined) {
    return 0;
  }
  const fence = `\n${indent}---`;
  for (let at = text.indexOf(fence, opening.length - 1); at >= 0; at = text.indexOf(fence, at + 1)) {
    const blanks = /\s*/y;
    blanks.lastIndex = at + fence.length;
    const lastBreak = blanks.exec(text)?.[0].lastIndexOf('\n') ?? -1;
    if (lastBreak >= 0) {
      return at + fence.length + lastBreak + 1;
    }
  }
  return 0;
}

const directive = /%%\{(?:(?!\}%%)[\s\S])*(?:\}%%)?/g;
const commentLine = /^\s*%%[^{\n][^\n]*\n?/gm;
const keepsComments: ReadonlySet<string> = new Set(['agentflow-beta', 'usecase-beta']);

const stepsOfKind: readonly (readonly [RegExp, (text: PreparedText) => PreparedText])[] = [
  [/^(graph|flowchart|swimlane)/, (text) => replaceAll(text, /\}\s*\n/g, () => '}\n')],
  [/^agentflow/, (text) => replaceAll(text, /\}[^\S\n]*\n/g, () => '}\n')],
  [/^sankey/, (text) => replaceAll(text, /\n+/g, () => '\n')],
];

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

function cut({ text, origins }: PreparedText, lengthOf: (text: string) => number): PreparedText {
  const length = lengthOf(text);
  return { text: text.slice(length), origins: origins.slice(length) };
}

/** Each character of a replacement comes from the character at its place in what it replaces, or from the last one. */
function replaceAll({ text, origins }: PreparedText, pattern: RegExp, write: (match: RegExpExecArray) => string): PreparedText {
  const places: number[] = [];
  let written = '';
  let end = 0;
  const keep = (from: number, to: number): void => {
    written += text.slice(from, to);
    for (let index = from; index < to; index++) {
      places.push(origins[index] ?? 0);
    }
  };
  for (const match of text.matchAll(pattern)) {
    const replacement = write(match);
    const last = Math.max(0, match[0].length - 1);
    keep(end, match.index);
    written += replacement;
    for (let index = 0; index < replacement.length; index++) {
      places.push(origins[match.index + Math.min(index, last)] ?? 0);
    }
    end = match.index + match[0].length;
  }
  keep(end, text.length);
  places.push(origins[text.length] ?? 0);
  return { text: written, origins: places };
}
