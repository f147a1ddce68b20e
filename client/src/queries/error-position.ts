/**
 * Where in the query the fault lies that Prometheus reports as `1:8: parse error: …`: an offset in UTF-16, as an editor
 * counts, while Prometheus counts the column in bytes. Undefined where it names no place, or none in this query.
 */
export function errorOffset(query: string, message: string): number | undefined {
  const [, row, column] = /(?:^|[\s:])(\d+):(\d+): parse error/.exec(message) ?? [];
  const lines = query.split('\n');
  const line = lines[Number(row) - 1];
  if (line === undefined || column === undefined) {
    return undefined;
  }
  const before = lines.slice(0, Number(row) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const bytes = new TextEncoder().encode(line);
  return before + new TextDecoder().decode(bytes.subarray(0, Number(column) - 1)).length;
}

/** A line and a column, counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Where the offset of a query is in the lines of the file that it came from. The lines of the query are looked for, since
 * YAML and Markdown indent them; undefined where they are not there, as in an escaped or changed text.
 */
export function placeInLines(lines: readonly string[], query: string, offset: number): Place | undefined {
  const before = query.slice(0, offset).split('\n');
  const row = before.length - 1;
  const queryLines = query.split('\n').map((line) => line.replace(/\r$/, ''));
  const first = lines.findIndex((line) => line.includes(queryLines[0] ?? ''));
  const column = first < 0 ? -1 : (lines[first + row]?.indexOf(queryLines[row] ?? '') ?? -1);
  return column < 0 ? undefined : { line: first + row, character: column + (before[row]?.length ?? 0) };
}
