import { type Segment, toHostOffset } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import type { YamlScalar } from './tree.ts';

/** A scalar that an edit goes to: its value and where the value's characters stand. */
export interface WriteTarget {
  readonly host: string;
  readonly scalar: YamlScalar;
  readonly value: string;
  readonly segments: readonly Segment[];
}

/** The value after the edit. */
export function editedValue({ value }: WriteTarget, at: Span, text: string): string {
  return value.slice(0, at.start) + text + value.slice(at.end);
}

/**
 * The host's span for an edit of the value, undefined where an end has no place. Its ends lie behind the character before
 * them, so that an escape or a folded break goes with the character it stands for; behind a line feed, behind the indentation.
 */
export function editedSpan(target: WriteTarget, at: Span, first: number): Span | undefined {
  const start = hostOffset(target, at.start, first);
  const end = hostOffset(target, at.end, first);
  return start === undefined || end === undefined ? undefined : { start, end: Math.max(start, end) };
}

function hostOffset({ host, scalar, segments, value }: WriteTarget, offset: number, first: number): number | undefined {
  const found = offset === 0 ? first : toHostOffset(segments, offset, value[offset - 1] === '\n' ? 'after' : 'before');
  if (found === undefined) {
    return undefined;
  }
  // A line feed of the value stands for the whole CRLF, and an escaped character for its backslash too.
  const isCrlf = host[found] === '\n' && host[found - 1] === '\r';
  const isEscaped = scalar.style === 'double' && host[found - 1] === '\\' && segments.some((run) => run.host === found);
  return isCrlf || isEscaped ? found - 1 : found;
}
