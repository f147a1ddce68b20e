import type { Span } from '#core/span.ts';

/** A template action with its braces. */
export interface Action extends Span {
  /** Whether it only steers (`if`, `end`, a comment, an assignment, any Jinja statement) and so never stands for text. */
  readonly steers: boolean;
}

const steering = /^\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b|\$\w*\s*:?=)/;

/**
 * The actions of Go templates (`{{ … }}`, with strings, raw strings and comments that may hold braces) and the statements and
 * comments of Jinja (`{% … %}`, `{# … #}`) in order. One that is not closed is text.
 */
export function findActions(text: string): readonly Action[] {
  const actions: Action[] = [];
  const opening = /\{\{|\{%|\{#(?=[\s-])/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const end = found[0] === '{{' ? endOfAction(text, found.index) : endOfStatement(text, found.index, found[0]);
    if (end !== undefined) {
      const steers = found[0] !== '{{' || steering.test(text.slice(found.index, end));
      actions.push({ start: found.index, end, steers });
      opening.lastIndex = end;
    }
  }
  return actions;
}

function endOfStatement(text: string, start: number, opening: string): number | undefined {
  const end = text.indexOf(opening === '{%' ? '%}' : '#}', start + 2);
  return end < 0 ? undefined : end + 2;
}

const piece = /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|\}\}|\{\{/gy;

function endOfAction(text: string, start: number): number | undefined {
  for (let at = start + 2; at < text.length; ) {
    piece.lastIndex = at;
    const [found] = piece.exec(text) ?? [];
    if (found === '}}') {
      return at + 2;
    }
    if (found === '{{') {
      return undefined;
    }
    at += found?.length ?? 1;
  }
  return undefined;
}
