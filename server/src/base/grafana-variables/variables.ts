import type { Span } from '#core/span.ts';

/** A variable of Grafana's as it is written in a query: `$job`, `${job:regex}`, `[[job]]`. */
export interface WrittenVariable {
  readonly name: string;
  /** How Grafana writes its values: `regex`, `pipe`, `csv` … */
  readonly format?: string;
  /** Its signs included. */
  readonly span: Span;
  /** The name alone. */
  readonly nameSpan: Span;
}

/** All variables of a text, in order. */
export function variablesIn(text: string): readonly WrittenVariable[] {
  return text.includes('$') || text.includes('[[') ? Array.from(text.matchAll(everyVariable), toVariable) : [];
}

/** Where the variable that begins at `offset` ends; undefined where none does. */
export function endOfVariable(text: string, offset: number, limit: number): number | undefined {
  oneVariable.lastIndex = offset;
  const end = oneVariable.test(text) ? oneVariable.lastIndex : limit + 1;
  return end <= limit ? end : undefined;
}

/**
 * The three ways of writing one. `$1` is none: that is how `label_replace` names a group of its pattern.
 * https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/
 */
const pattern = /\$([a-zA-Z_]\w*)|\$\{([a-zA-Z_]\w*)(?:\.[^:{}]+)?(?::([^{}]*))?\}|\[\[([a-zA-Z_]\w*)(?::(\w+))?\]\]/;
const everyVariable = new RegExp(pattern, 'g');
const oneVariable = new RegExp(pattern, 'y');

function toVariable({
  index,
  0: written,
  1: plain,
  2: braced,
  3: bracedFormat,
  4: bracketed,
  5: bracketedFormat,
}: RegExpMatchArray): WrittenVariable {
  const format = bracedFormat ?? bracketedFormat;
  const start = index ?? 0;
  const name = plain ?? braced ?? bracketed ?? '';
  const nameStart = start + (plain === undefined ? 2 : 1);
  return {
    name,
    span: { start, end: start + written.length },
    nameSpan: { start: nameStart, end: nameStart + name.length },
    ...(format ? { format } : {}),
  };
}
