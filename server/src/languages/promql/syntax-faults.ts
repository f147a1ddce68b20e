import { regexFault } from '#base/re2/regex-fault.ts';
import type { Fault, ParsedExpression } from './model.ts';
import { everyNode } from './walk.ts';

/**
 * What Prometheus's parser would say of the expression: the faults of its syntax, and the patterns that RE2 refuses, which
 * it compiles while it parses.
 */
export function syntaxFaults(expression: ParsedExpression): readonly Fault[] {
  const known = cache.get(expression);
  if (known !== undefined) {
    return known;
  }
  const faults = [...expression.errors, ...patternFaults(expression)].sort((a, b) => a.span.end - b.span.end);
  cache.set(expression, faults);
  return faults;
}

const cache = new WeakMap<ParsedExpression, readonly Fault[]>();

/** Matchers beyond the first fault are not compiled: there the text may mean something else. */
function patternFaults({ root, errors }: ParsedExpression): readonly Fault[] {
  const limit = errors[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const faults: Fault[] = [];
  for (const node of everyNode(root)) {
    for (const { operator, value, span } of node.kind === 'vector' ? node.matchers : []) {
      const isPattern = operator === '=~' || operator === '!~';
      const isKnown = value !== undefined && value.holdsVariable === undefined;
      const fault = isPattern && isKnown && span.end <= limit ? regexFault(value.text) : undefined;
      if (fault !== undefined) {
        faults.push({ span, message: fault.message });
      }
    }
  }
  return faults;
}
