import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { isBlankOrEnd } from './characters.ts';
import { type Position, skipTrivia } from './position.ts';
import type { ScalarStyle } from './tree.ts';

/** An event's style by our name. */
export function styleOf(event: ScalarEvent): ScalarStyle {
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return 'single';
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'double';
    case SCALAR_STYLE.LITERAL_BLOCK:
      return 'literal';
    case SCALAR_STYLE.FOLDED_BLOCK:
      return 'folded';
    default:
      return 'plain';
  }
}

/** A plain or quoted scalar's span, its quotes included. */
export function inlineScalarSpan(event: ScalarEvent, style: ScalarStyle): [number, number] {
  const quote = style === 'plain' ? 0 : 1;
  return [event.valueStart - quote, event.valueEnd + quote];
}

/** From the `|` or `>` to the last character that is not blank. */
export function blockScalarSpan(state: Position, event: ScalarEvent): [number, number] {
  const { text } = state;
  skipTrivia(state);
  const start = state.position;
  let end = event.valueEnd;
  while (end > event.valueStart && isBlankOrEnd(text.charCodeAt(end - 1))) {
    end--;
  }
  if (end > event.valueStart) {
    return [start, end];
  }
  end = start + 1;
  while (/[-+0-9]/.test(text[end] ?? '')) {
    end++;
  }
  return [start, end];
}
