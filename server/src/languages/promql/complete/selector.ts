import { touches } from '#core/span.ts';
import { escapeInside } from '../lexer/unquote.ts';
import type { PromqlModel } from '../model.ts';
import type { SelectorSoFar } from '../parse/state.ts';
import type { Expression, Matcher, VectorSelector } from '../tree.ts';
import { pathTo } from '../walk.ts';

/**
 * A selector's text without the matcher at `offset` and what holds variables, for a question to Prometheus; undefined where
 * it would select everything.
 */
export function selectorText({ name: written, matchers }: SelectorSoFar, offset?: number): string | undefined {
  const name = written?.holdsVariable ? undefined : written;
  const parts = matchers.filter(({ span }) => offset === undefined || !touches(span, offset)).flatMap(matcherText);
  const isBare = name !== undefined && parts.length === 0;
  return isBare ? name.text : parts.length === 0 ? undefined : `${name?.text ?? ''}{${parts.join(',')}}`;
}

function matcherText({ label, quoted, operator, value }: Matcher): string[] {
  if (label.holdsVariable || value?.holdsVariable) {
    return [];
  }
  if (operator === undefined || value === undefined) {
    return quoted && operator === undefined ? [quotedName(label.text)] : [];
  }
  return [`${quoted ? quotedName(label.text) : label.text}${operator}${quotedName(value.text)}`];
}

function quotedName(text: string): string {
  return `"${escapeInside(text, '"')}"`;
}

/** The selector whose braces hold `offset`, with the matchers on both sides of it. */
export function selectorAround(model: PromqlModel, offset: number): VectorSelector | undefined {
  return pathAt(model, offset).findLast(
    (node): node is VectorSelector => node.kind === 'vector' && node.braces !== undefined && touches(node.braces, offset),
  );
}

/** The expressions that hold `offset`, outermost first. */
export function pathAt(model: PromqlModel, offset: number): readonly Expression[] {
  const expression = model.expressions.findLast(({ span }) => span.start <= offset);
  return expression === undefined ? [] : pathTo(expression.root, offset);
}
