import { durationMilliseconds } from '#base/duration/duration.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { PromqlModel } from '../model.ts';
import type { Duration, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** A range or an offset that reaches further back than the connected Prometheus keeps samples. */
export const rangeBeyondRetention: Check<PromqlModel> = {
  code: 'range-beyond-retention',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects',
  looksOutside: true,
  *run(model, { server }) {
    const { retention = '' } = server ?? {};
    const milliseconds = durationMilliseconds(retention) ?? 0;
    if (milliseconds > 0) {
      for (const { node } of validPlaces(model)) {
        yield* problems(node, retention, milliseconds);
      }
    }
  },
};

function problems(node: Expression, kept: string, milliseconds: number): readonly Problem[] {
  const isBeyond = ({ literal }: Duration): boolean => literal !== undefined && literal.seconds * 1000 > milliseconds;
  const short = t(
    'The connected Prometheus keeps samples for `{0}`, and finds no more than those in a longer range: shorten it, or keep them longer',
    kept,
  );
  const empty = t(
    'The connected Prometheus keeps samples for `{0}`, and finds nothing so long ago: shorten the offset, or keep them longer',
    kept,
  );
  return [
    ...rangesOf(node)
      .filter(isBeyond)
      .map(({ span }) => ({ span, message: short })),
    ...offsetsOf(node)
      .filter(isBeyond)
      .map(({ span }) => ({ span, message: empty })),
  ];
}

function rangesOf(node: Expression): readonly Duration[] {
  return node.kind === 'matrix' || node.kind === 'subquery' ? [node.range] : [];
}

function offsetsOf(node: Expression): readonly Duration[] {
  const modifiers = 'modifiers' in node ? node.modifiers : [];
  return modifiers.flatMap((modifier) => (modifier.kind === 'offset' ? [modifier.duration] : []));
}
