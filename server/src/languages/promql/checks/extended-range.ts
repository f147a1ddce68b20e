import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { PromqlModel } from '../model.ts';
import type { Call, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** The functions that Prometheus evaluates over a range of samples beyond its edges, in its order; it refuses every other one. */
const takenBy: ReadonlyMap<string, readonly string[]> = new Map([
  ['anchored', ['changes', 'delta', 'increase', 'rate', 'resets']],
  ['smoothed', ['delta', 'increase', 'rate']],
]);

/** `deriv(x[5m] anchored)`: well for Prometheus's parser, and refused by its engine. */
export const extendedRange: Check<PromqlModel> = {
  code: 'extended-range',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/feature_flags/',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'call') {
        yield* node.args.flatMap((argument) => problems(model.text, node, withoutParentheses(argument)));
      }
    }
  },
};

function problems(text: string, { name, span }: Call, range: Expression): readonly Problem[] {
  const modifier = range.kind === 'matrix' ? range.modifiers.find(({ kind }) => takenBy.has(kind)) : undefined;
  const functions = modifier && takenBy.get(modifier.kind);
  if (!modifier || !functions || functions.includes(name.text)) {
    return [];
  }
  const { kind, span: at } = modifier;
  const message = `${kind} modifier can only be used with: ${functions.join(', ')} - not with ${name.text}`;
  const advice = t('Prometheus fails when it evaluates this: leave `{0}` out', kind);
  const edits = [{ at: { start: endBefore(text, at.start), end: at.end }, text: '' }];
  return [{ span: at, evidence: span, message: `${message} — ${advice}`, fixes: [{ title: t('Remove `{0}`', kind), edits }] }];
}

/** Where the blanks in front of an offset begin. */
function endBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) {
    end--;
  }
  return end;
}
