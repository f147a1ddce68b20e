import type { PromqlModel } from '../model.ts';
import type { Matcher, MatchOperator, Name, VectorSelector } from '../tree.ts';
import { validExpressions } from '../valid-expressions.ts';
import { everyNode } from '../walk.ts';

/** A matcher with all of its parts. */
export interface WholeMatcher extends Matcher {
  readonly operator: MatchOperator;
  readonly operatorSpan: NonNullable<Matcher['operatorSpan']>;
  readonly value: Name;
}

/** A selector with those of its matchers that compare a label. */
export interface SelectorMatchers {
  readonly selector: VectorSelector;
  readonly matchers: readonly WholeMatcher[];
}

/** The selectors of all valid expressions. The second argument of `info` is left out: its matchers choose labels, not series. */
export function* selectorsIn(model: PromqlModel): Generator<SelectorMatchers> {
  for (const { root } of validExpressions(model)) {
    const chosen = new Set<unknown>();
    for (const node of everyNode(root)) {
      if (node.kind === 'call' && node.name.text === 'info') {
        chosen.add(node.args[1]);
      } else if (node.kind === 'vector' && node.matchers.length > 0 && !chosen.has(node)) {
        yield { selector: node, matchers: node.matchers.filter(isWhole) };
      }
    }
  }
}

/** Whether nothing of it is still to be typed. */
export function isWhole(matcher: Matcher): matcher is WholeMatcher {
  return matcher.operator !== undefined && matcher.operatorSpan !== undefined && matcher.value !== undefined;
}

/** Whether the value is a pattern. */
export function isPattern({ operator }: WholeMatcher): boolean {
  return operator.endsWith('~');
}
