import { t, translatable } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { Expression, ValueType } from '../tree.ts';
import { typeName } from '../types/type-name.ts';

const meanings: Readonly<Record<Exclude<ValueType, 'none'>, string>> = {
  vector: translatable('one value for each of its series'),
  matrix: translatable('for each of its series the values of a stretch of time'),
  scalar: translatable('one number, without labels'),
  string: translatable('a text'),
};

/** What an expression evaluates to, in PromQL's own words and ours; undefined where broken text leaves it open. */
export function typeInWords(type: ValueType): string | undefined {
  return type === 'none' ? undefined : `**\`${typeName(type)}\`**: ${t(meanings[type])}`;
}

/** The type of the expression whose own parenthesis or bracket stands at `offset`. */
export function hoverType(node: Expression, offset: number): Hover | undefined {
  const pair = pairOf(node);
  const markdown = pair && (offset === pair.start || offset === pair.end - 1) ? typeInWords(node.type) : undefined;
  return markdown === undefined ? undefined : { span: node.span, markdown };
}

function pairOf(node: Expression): Span | undefined {
  switch (node.kind) {
    case 'parentheses':
      return node.span;
    case 'call':
    case 'aggregation':
      return node.parentheses;
    case 'matrix':
    case 'subquery':
      return node.brackets;
    default:
      return undefined;
  }
}
