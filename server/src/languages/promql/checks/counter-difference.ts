import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { counterWords } from '../metrics/counter-words.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { metricTypeOf } from '../metrics/metric-type.ts';
import type { PromqlModel } from '../model.ts';
import { endOfBareSelector } from '../repairs/take-rate.ts';
import type { Binary, VectorSelector } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** `x_total - x_total offset 1h`, which is below zero after a restart. */
export const counterDifference: Check<PromqlModel> = {
  code: 'counter-difference',
  severity: 'hint',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#increase',
  looksOutside: true,
  *run(model, environment) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'binary' && node.operator === '-' && node.matching === undefined) {
        yield* problems(model.text, node, environment);
      }
    }
  },
};

function problems(text: string, { left, right, span, operatorSpan }: Binary, environment: Environment): readonly Problem[] {
  if (left.kind !== 'vector' || right.kind !== 'vector' || left.modifiers.length > 0) {
    return [];
  }
  const name = metricNameOf(left)?.text;
  const range = pastOf(text, right);
  const type = name === undefined ? undefined : metricTypeOf(name, environment);
  const selector = text.slice(left.span.start, left.span.end);
  if (
    name === undefined ||
    type?.type !== 'counter' ||
    range === undefined ||
    selector !== text.slice(right.span.start, endOfBareSelector(right))
  ) {
    return [];
  }
  const call = `increase(${selector}[${range}])`;
  const message = t(
    '{0}, which starts anew with every restart, and the difference falls below zero: use `increase`',
    counterWords(name, type),
  );
  return [
    {
      span: operatorSpan,
      evidence: span,
      message,
      fixes: [{ title: t('Change to `{0}`', 'increase'), edits: [{ at: span, text: call }] }],
    },
  ];
}

/** How far back a selector looks, as it is written, where that is all that its modifiers say. */
function pastOf(text: string, { modifiers }: VectorSelector): string | undefined {
  const [modifier, ...others] = modifiers;
  const duration = modifier?.kind === 'offset' && others.length === 0 ? modifier.duration : undefined;
  return (duration?.literal?.seconds ?? 0) > 0 && duration ? text.slice(duration.span.start, duration.span.end) : undefined;
}
