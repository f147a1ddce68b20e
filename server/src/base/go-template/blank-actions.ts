import type { Segment } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { findActions } from './find-actions.ts';

/** A template as the text around its actions. */
export interface BlankedText {
  /** As long as the template: every character of an action is a blank, line breaks stay. */
  readonly text: string;
  /** What lies outside the actions; they are holes. */
  readonly segments: readonly Segment[];
}

/** Blanks Go template actions (`{{ … }}`) and Jinja statements (`{% … %}`) out of a text; undefined where there are none. */
export function blankActions(text: string): BlankedText | undefined {
  const actions = findActions(text);
  if (actions.length === 0) {
    return undefined;
  }
  const parts: string[] = [];
  const segments: Segment[] = [];
  const keep = ({ start, end }: Span) => {
    if (start < end) {
      parts.push(text.slice(start, end));
      segments.push({ host: start, embedded: start, length: end - start });
    }
  };
  let kept = 0;
  for (const { start, end } of actions) {
    keep({ start: kept, end: start });
    parts.push(text.slice(start, end).replace(/[^\r\n]/g, ' '));
    kept = end;
  }
  keep({ start: kept, end: text.length });
  return { text: parts.join(''), segments };
}
