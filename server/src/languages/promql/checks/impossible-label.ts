import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { type FlowOf, stringIn } from '../labels/flow.ts';
import { labelFlows } from '../labels/label-flow.ts';
import { includes } from '../labels/label-set.ts';
import { lostAt } from '../labels/lost-at.ts';
import type { PromqlModel } from '../model.ts';
import { keepLabel, removeLabel } from '../repairs/grouping-edits.ts';
import type { Call, Expression, Grouping, Name } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** Labels in `by`, `without`, `group_left` and `label_replace` that the series there cannot have any more. */
export const impossibleLabel: Check<PromqlModel> = {
  code: 'impossible-label',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators',
  *run(model) {
    for (const { node, root } of validPlaces(model)) {
      for (const use of usesOf(node)) {
        yield* problemsOf(model.text, use, labelFlows(root));
      }
      if (node.kind === 'call' && node.name.text === 'label_replace') {
        yield* unreadable(node, labelFlows(root));
      }
    }
  },
};

/** A list of labels, and the series that should have them. */
interface Use {
  readonly node: Expression;
  readonly grouping: Grouping<string>;
  readonly series: Expression;
}

function usesOf(node: Expression): readonly Use[] {
  if (node.kind === 'aggregation') {
    const series = node.args.at(-1);
    return series && node.grouping ? [{ node, grouping: node.grouping, series }] : [];
  }
  if (node.kind === 'binary' && node.group) {
    return [{ node, grouping: node.group, series: node.group.keyword === 'group_left' ? node.right : node.left }];
  }
  return [];
}

/** The metric's name is left out: whether functions drop it is a setting of newer servers. */
function* problemsOf(text: string, { node, grouping, series }: Use, flowOf: FlowOf): Generator<Problem> {
  const { may } = flowOf(series);
  for (const label of grouping.labels) {
    if (label.text !== '__name__' && !includes(may, label.text)) {
      const losing = lostAt(series, label.text, flowOf);
      yield {
        span: label.span,
        evidence: node.span,
        message: messageOf(grouping.keyword, label),
        ...(losing && { related: [{ at: losing.grouping?.span ?? losing.operatorSpan, message: t('Here the label gets lost') }] }),
        fixes: [...(losing ? keepLabel(text, losing, label) : []), ...removeLabel(text, grouping, label)],
      };
    }
  }
}

/** A source without `$1` in the replacement is a habit where the label is only to be written. */
function* unreadable({ args: [series, , replacement, source], span }: Call, flowOf: FlowOf): Generator<Problem> {
  const label = stringIn(source);
  const isRead = /\$\{?\d/.test(stringIn(replacement)?.value ?? '');
  if (series && label && isRead && label.value !== '' && label.value !== '__name__' && !includes(flowOf(series).may, label.value)) {
    const message = t('The series here have no label `{0}` to take a text from: keep it in the inner expression', label.value);
    yield { span: label.span, evidence: span, message };
  }
}

function messageOf(keyword: string, { text }: Name): string {
  switch (keyword) {
    case 'by':
      return t('The series here have no label `{0}` to group by: keep it in the inner expression, or remove it', text);
    case 'without':
      return t('The series here have no label `{0}` any more, so that `without` has nothing to take away — remove it', text);
    default:
      return t('The series on the other side have no label `{0}` for `{1}` to take over: keep it there, or remove it', text, keyword);
  }
}
