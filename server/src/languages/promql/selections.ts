import { contains, type Span, touches } from '#core/span.ts';
import type { PromqlModel } from './model.ts';
import type { Expression, Grouping, Matcher, Modifier } from './tree.ts';
import { pathTo } from './walk.ts';

/** The parts of the expression at `offset`, innermost first: a name, its matcher, what stands in the braces, the selector, the call around it … */
export function selections({ expressions }: PromqlModel, offset: number): readonly Span[] {
  const expression = expressions.find(({ span }) => touches(span, offset));
  const around = expression
    ? pathTo(expression.root, offset)
        .toReversed()
        .flatMap((node) => [...partsAt(node, offset), node.span])
    : [];
  const nested: Span[] = [];
  for (const span of expression ? [...around, expression.span] : []) {
    const inner = nested.at(-1);
    if (!inner || (contains(span, inner) && !contains(inner, span))) {
      nested.push(span);
    }
  }
  return nested;
}

/** What an expression has at `offset` besides other expressions, innermost first. */
function partsAt(node: Expression, offset: number): readonly Span[] {
  return candidates(node)
    .filter((span) => touches(span, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

function candidates(node: Expression): readonly Span[] {
  switch (node.kind) {
    case 'vector':
      return [
        ...(node.name ? [node.name.span] : []),
        ...(node.braces ? [inside(node.braces), node.braces] : []),
        ...node.matchers.flatMap(ofMatcher),
        ...node.modifiers.flatMap(ofModifier),
      ];
    case 'matrix':
      return [inside(node.brackets), node.brackets, ...node.modifiers.flatMap(ofModifier)];
    case 'subquery':
      return [
        inside(node.brackets),
        node.brackets,
        node.range.span,
        ...(node.step ? [node.step.span] : []),
        ...node.modifiers.flatMap(ofModifier),
      ];
    case 'call':
      return [node.name.span, inside(node.parentheses), node.parentheses];
    case 'aggregation':
      return [node.operatorSpan, inside(node.parentheses), node.parentheses, ...ofGrouping(node.grouping)];
    case 'binary':
      return [node.operatorSpan, ...ofGrouping(node.matching), ...ofGrouping(node.group)];
    case 'parentheses':
      return [{ start: node.span.start + 1, end: Math.max(node.span.start + 1, node.span.end - 1) }];
    case 'string':
      return [inside(node.span)];
    default:
      return [];
  }
}

function ofMatcher({ span, label, value }: Matcher): readonly Span[] {
  return [label.span, span, ...(value ? [inside(value.span), value.span] : [])];
}

function ofModifier(modifier: Modifier): readonly Span[] {
  return [modifier.keyword, modifier.span, ...(modifier.kind === 'offset' ? [modifier.duration.span] : [])];
}

function ofGrouping(grouping: Grouping<string> | undefined): readonly Span[] {
  if (!grouping) {
    return [];
  }
  const { keywordSpan, span, parentheses, labels } = grouping;
  return [keywordSpan, span, ...(parentheses ? [inside(parentheses), parentheses] : []), ...labels.map((label) => label.span)];
}

/** Without the brackets or quotes at both ends. */
function inside({ start, end }: Span): Span {
  const from = Math.min(start + 1, end);
  return { start: from, end: Math.max(from, end - 1) };
}
