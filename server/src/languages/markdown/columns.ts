const tabWidth = 4;

/** Columns between two offsets of a line, a tab reaching to the next multiple of four, as CommonMark counts. */
export function indentWidth(line: string, from: number, to: number): number {
  let column = 0;
  for (let offset = from; offset < to; offset++) {
    column += line[offset] === '\t' ? tabWidth - (column % tabWidth) : 1;
  }
  return column;
}

/** The offset after at most `columns` columns of blanks. */
export function skipColumns(line: string, from: number, columns: number): number {
  let offset = from;
  while ((line[offset] === ' ' || line[offset] === '\t') && indentWidth(line, from, offset + 1) <= columns) {
    offset++;
  }
  return offset;
}

/** The offset after at most `most` block quote marks, each with the blank that belongs to it, and how many there were. */
export function skipQuotes(line: string, most: number): { readonly offset: number; readonly count: number } {
  let offset = 0;
  let count = 0;
  for (let mark = /^ {0,3}> ?/.exec(line); mark && count < most; mark = /^ {0,3}> ?/.exec(line.slice(offset))) {
    offset += mark[0].length;
    count++;
  }
  return { offset, count };
}
