import type { YamlScalar } from './tree.ts';

/** Columns, and whether they are certain. */
export interface ParentIndentation {
  readonly columns: number;
  readonly known: boolean;
}

/**
 * How far what holds the scalar is indented: the column of its key, or of its dash. Of a scalar on a line of its own that is not known:
 * then the line's own indentation, which is more.
 */
export function parentIndentation(host: string, scalar: YamlScalar): ParentIndentation {
  const lineStart = host.lastIndexOf('\n', scalar.span.start - 1) + 1;
  const before = host.slice(lineStart, scalar.span.start);
  const dashes = /^ *(- +)*/.exec(before)?.[0] ?? '';
  const isAlone = /^([&!]\S* *)*$/.test(before.slice(dashes.length));
  return isAlone
    ? { columns: dashes.includes('-') ? dashes.lastIndexOf('-') : dashes.length, known: dashes.includes('-') }
    : { columns: dashes.length, known: true };
}
