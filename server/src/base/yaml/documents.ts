import type { Span } from '#core/span.ts';

/**
 * The documents of a text by its markers alone: each from its directives and `---` (the first from the text's start)
 * to the next. A marker stands at a line's start and ends whatever is open, so no parser is needed to find it.
 */
export function splitDocuments(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let begun = false;
  const cut = (at: number) => {
    spans.push({ start, end: at });
    start = at;
    begun = false;
  };
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    if (isMarker(text, line, '-')) {
      if (begun) {
        cut(line);
      }
      begun = true;
    } else if (isMarker(text, line, '.')) {
      if (begun) {
        cut(nextLine(text, line));
      }
    } else {
      begun ||= isContent(text, line);
    }
  }
  return begun || spans.length === 0 ? [...spans, { start, end: text.length }] : withRest(spans, text.length);
}

/** What follows the last document, comments and blank lines, belongs to it. */
function withRest(spans: readonly Span[], end: number): readonly Span[] {
  return spans.map((span, index) => (index === spans.length - 1 ? { start: span.start, end } : span));
}

function isMarker(text: string, line: number, character: '-' | '.'): boolean {
  const at = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line;
  return text[at] === character && text[at + 1] === character && text[at + 2] === character && /^\s?$/.test(text[at + 3] ?? '');
}

/** Whether a line holds more than blanks, a comment or (before the content) a directive. */
function isContent(text: string, line: number): boolean {
  if (text[line] === '%') {
    return false;
  }
  let at = line;
  while (text[at] === ' ' || text[at] === '\t' || text.charCodeAt(at) === 0xfeff) {
    at++;
  }
  const first = text[at];
  return first !== undefined && first !== '\n' && first !== '\r' && first !== '#';
}

function nextLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}
