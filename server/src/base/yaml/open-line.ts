import { parentIndentation } from './parent-indentation.ts';
import { lineAt, type TextLine } from './text-lines.ts';
import type { YamlScalar } from './tree.ts';

/**
 * The last line below a literal or folded scalar that holds the blanks its text is set in by, and nothing else: there a person is about to
 * type its next line, of which the value tells nothing yet.
 */
export function openLineBelow(text: string, scalar: YamlScalar): TextLine | undefined {
  const header = lineAt(text, scalar.span.start);
  const isEmpty = scalar.indentation === undefined;
  // Where the header tells the indentation of an empty text it need not be guessed, and where it keeps all breaks the value tells the line.
  if (/^[|>](?:[0-9]?\+|-?[0-9])/.test(text.slice(scalar.span.start, scalar.span.start + 3))) {
    return undefined;
  }
  const least = scalar.indentation ?? parentIndentation(text, scalar).columns + 1;
  let open: TextLine | undefined;
  let line = isEmpty ? header : lineAt(text, scalar.span.end);
  while (text.indexOf('\n', line.end) >= 0) {
    line = lineAt(text, text.indexOf('\n', line.end) + 1);
    if (line.content !== '') {
      break;
    }
    open = line.indentation >= least ? line : open;
  }
  return open;
}
