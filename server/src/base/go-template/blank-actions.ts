import type { Segment } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { findActions } from './find-actions.ts';

/** A template as the text around its actions. */
export interface BlankedText {
  /** As long as the template: every character of an action is a blank or a stand-in, line breaks stay. */
  readonly text: string;
  /** What lies outside the actions; they are holes. */
  readonly segments: readonly Segment[];
}

/**
 * Takes Go template actions (`{{ … }}`) and Jinja statements (`{% … %}`) out of a text; undefined where there are none. An
 * action that only steers, or that has its lines for itself, leaves blanks. One that stands for a part of a line leaves
 * `x` for each character: without it `name: {{ .a }}-b` would be the name `-b`, and `image: {{ .a }}:{{ .b }}` a mapping.
 */
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
  for (const action of actions) {
    keep({ start: kept, end: action.start });
    parts.push(text.slice(action.start, action.end).replace(/[^\r\n]/g, standsForText(text, action) ? 'x' : ' '));
    kept = action.end;
  }
  keep({ start: kept, end: text.length });
  return { text: parts.join(''), segments };
}

const steering = /^\{%|^\{#|^\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b|\$\w*\s*:?=)/;

function standsForText(text: string, { start, end }: Span): boolean {
  const action = text.slice(start, end);
  return !steering.test(action) && !action.includes('\n') && !isAlone(text, { start, end });
}

function isAlone(text: string, { start, end }: Span): boolean {
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim() === '';
}
