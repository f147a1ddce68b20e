/** One line: offsets without its break, and how many blanks it begins with. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly indentation: number;
  /** Without indentation and blanks at the end. */
  readonly content: string;
}

/** The line that an offset is on. */
export function lineAt(text: string, offset: number): TextLine {
  // A negative place would be taken for 0.
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const feed = text.indexOf('\n', start);
  const last = feed < 0 ? text.length : feed;
  const end = text[last - 1] === '\r' && last > start ? last - 1 : last;
  let content = start;
  while (text[content] === ' ' && content < end) {
    content++;
  }
  return { start, end, indentation: content - start, content: text.slice(content, end).trimEnd() };
}

/** The nearest line above that holds more than blanks or a comment. */
export function contentLineBefore(text: string, line: TextLine): TextLine | undefined {
  return lineBefore(text, line, hasContent);
}

/** The nearest line above that holds more than blanks. */
export function writtenLineBefore(text: string, line: TextLine): TextLine | undefined {
  return lineBefore(text, line, ({ content }) => content !== '');
}

function lineBefore(text: string, line: TextLine, wanted: (line: TextLine) => boolean): TextLine | undefined {
  for (let start = line.start; start > 0; ) {
    const above = lineAt(text, start - 1);
    if (wanted(above)) {
      return above;
    }
    start = above.start;
  }
  return undefined;
}

/** The nearest line below that holds more than blanks or a comment. */
export function contentLineAfter(text: string, line: TextLine): TextLine | undefined {
  for (let feed = text.indexOf('\n', line.start); feed >= 0 && feed + 1 < text.length; feed = text.indexOf('\n', feed + 1)) {
    const below = lineAt(text, feed + 1);
    if (hasContent(below)) {
      return below;
    }
  }
  return undefined;
}

/** Whether a line holds more than blanks or a comment. */
function hasContent({ content }: TextLine): boolean {
  const trimmed = content.trimStart();
  return trimmed !== '' && !trimmed.startsWith('#');
}

/** Where a line's text begins behind its dashes, and how much those take. */
export function entryOf(line: TextLine): { readonly dashes: number; readonly start: number; readonly end: number } {
  const dashes = /^(-[ \t]+)*/.exec(line.content)?.[0].length ?? 0;
  const start = line.start + line.indentation + dashes;
  return { dashes, start, end: Math.max(start, line.start + line.indentation + line.content.length) };
}
