import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { matchedLabels } from '../labels/binary-flow.ts';
import { includes } from '../labels/label-set.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Name } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** `a and on (x) b * on (y) group_left (env) c`: `and` yields the series of its left side, so that `env` never arrives. */
export const joinedLabelsLost: Check<PromqlModel> = {
  code: 'joined-labels-lost',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operator-precedence',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      const [label] = node.kind === 'binary' && (node.operator === 'and' || node.operator === 'unless') ? lostLabels(node) : [];
      if (node.kind === 'binary' && label !== undefined) {
        yield {
          span: label.span,
          evidence: node.span,
          message: t(
            '`{0}` yields the series of its left side alone, so the label `{1}` is lost: put `{0}` and both its sides into parentheses, and join the labels to that',
            node.operator,
            label.text,
          ),
        };
      }
    }
  },
};

/** The labels that the right side takes from elsewhere, and that are not compared either. */
function lostLabels(node: Binary): readonly Name[] {
  const joined = withoutParentheses(node.right);
  const matched = matchedLabels(node);
  const labels = joined.kind === 'binary' ? (joined.group?.labels ?? []) : [];
  return labels.filter(({ text }) => !includes(matched, text));
}
