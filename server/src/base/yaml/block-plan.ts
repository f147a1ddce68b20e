/**
 * How a document is cut: `runs` are the parts of it that hold nothing but items of a block sequence, all at one indentation.
 * Found by indentation alone, so a run may turn out to be something else (lines of a block scalar).
 */
export interface Run {
  /** Where its first line begins. */
  readonly start: number;
  readonly end: number;
  readonly indentation: number;
  /** Where the items' lines begin. */
  readonly items: readonly number[];
}

const smallestCount = 8;
const largestAverage = 12_000;

/** The runs of the outermost long sequence, or of several at the same indentation; none where the text has no such list. */
export function planRuns(text: string): readonly Run[] {
  // A lone CR is a line break too, and a directive changes what tags mean: both are too rare to be worth cutting.
  if ((text.includes('\r') && /\r(?!\n)/.test(text)) || /^\uFEFF?%/m.test(text)) {
    return [];
  }
  const lines = readLines(text);
  const indentation = chooseIndentation(lines, text.length);
  return indentation === undefined ? [] : findRuns(text, lines, indentation);
}

/** The lines with content: where they begin, how far they are indented, whether they begin an item. */
interface Lines {
  readonly starts: number[];
  readonly indentations: number[];
  readonly isItem: boolean[];
}

function readLines(text: string): Lines {
  const lines: Lines = { starts: [], indentations: [], isItem: [] };
  for (let start = 0, next = 0; start < text.length; start = next) {
    const feed = text.indexOf('\n', start);
    next = feed < 0 ? text.length : feed + 1;
    let content = start;
    while (text.charCodeAt(content) === 32) {
      content++;
    }
    if (!isTrivia(text, content)) {
      lines.starts.push(start);
      lines.indentations.push(content - start);
      lines.isItem.push(isDash(text, content));
    }
  }
  return lines;
}

/** Blank lines and comments belong to whatever is around them. */
function isTrivia(text: string, content: number): boolean {
  let first = text.charCodeAt(content);
  for (let at = content; first === 9 || first === 32; ) {
    first = text.charCodeAt(++at);
  }
  return first === 10 || first === 13 || first === 35 || Number.isNaN(first);
}

function isDash(text: string, content: number): boolean {
  const next = text.charCodeAt(content + 1);
  return text.charCodeAt(content) === 45 && (next === 32 || next === 10 || next === 13 || next === 9 || Number.isNaN(next));
}

function chooseIndentation({ indentations, isItem }: Lines, length: number): number | undefined {
  const counts: number[] = [];
  for (let line = 0; line < isItem.length; line++) {
    if (isItem[line]) {
      const indentation = indentations[line] ?? 0;
      counts[indentation] = (counts[indentation] ?? 0) + 1;
    }
  }
  const chosen = counts.findIndex((count) => count >= smallestCount && length / count <= largestAverage);
  return chosen < 0 ? undefined : chosen;
}

function findRuns(text: string, lines: Lines, indentation: number): readonly Run[] {
  const { starts, indentations, isItem } = lines;
  const runs: Run[] = [];
  let items: number[] = [];
  const close = (end: number) => {
    const [start] = items;
    if (start !== undefined) {
      runs.push({ start, end, indentation, items });
      items = [];
    }
  };
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    const own = indentations[line] ?? 0;
    if (own === indentation && isItem[line]) {
      items.push(start);
    } else if (own <= indentation && !isMisplaced(text, lines, line, indentation)) {
      close(start);
    }
  }
  close(text.length);
  return runs;
}

/**
 * Whether a line that would end a run is only indented wrongly: a key with its value, and below it lines of the item before.
 * Nothing can hang below such a line, so the text is broken either way, and the damage stays in one item.
 */
function isMisplaced(text: string, { starts, indentations }: Lines, line: number, indentation: number): boolean {
  if ((indentations[line + 1] ?? 0) <= indentation) {
    return false;
  }
  const entryAt = (index: number) => text.slice(starts[index] ?? 0, starts[index + 1] ?? text.length).split(/\r?\n/, 1)[0] ?? '';
  const hasNoChildren = /^ *(- +)*[\w./-]+(: +[\w./][^#]*)?$/.test(entryAt(line));
  return hasNoChildren && /^ *(- |[\w./-]+:(\s|$))/.test(entryAt(line + 1));
}
