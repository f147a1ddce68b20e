import type { Edit } from '#core/problem.ts';
import type { VectorSelector } from '../tree.ts';

/** The edits that make `rate(foo[5m] offset 1h)` of `foo offset 1h`, with another function or range where given. */
export function takeRate(selector: VectorSelector, { name = 'rate', range = '[5m]' } = {}): readonly Edit[] {
  const { start, end } = selector.span;
  // Modifiers such as `offset` follow the range.
  const bareEnd = endOfBareSelector(selector);
  return [
    { at: { start, end: start }, text: `${name}(` },
    ...(bareEnd === end
      ? [{ at: { start: end, end }, text: `${range})` }]
      : [
          { at: { start: bareEnd, end: bareEnd }, text: range },
          { at: { start: end, end }, text: ')' },
        ]),
  ];
}

/** Where a selector ends without its modifiers. */
export function endOfBareSelector({ modifiers, name, braces, span }: VectorSelector): number {
  return modifiers.length === 0 ? span.end : (braces?.end ?? name?.span.end ?? span.end);
}
