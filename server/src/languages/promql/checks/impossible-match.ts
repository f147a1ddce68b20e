import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { isSetOperator } from '../data/operators.ts';
import { matchedLabels } from '../labels/binary-flow.ts';
import type { FlowOf, LabelFlow } from '../labels/flow.ts';
import { labelFlows } from '../labels/label-flow.ts';
import { includes } from '../labels/label-set.ts';
import { lostAt } from '../labels/lost-at.ts';
import { quoteString } from '../lexer/go-quote.ts';
import type { PromqlModel } from '../model.ts';
import { readsSeries } from '../reads-series.ts';
import { keepLabel, removeLabel } from '../repairs/grouping-edits.ts';
import type { Aggregation, Binary, Grouping, Name } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** Two sides of an operation whose labels can never be equal, so that no series finds a partner. */
export const impossibleMatch: Check<PromqlModel> = {
  code: 'impossible-match',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#vector-matching',
  *run(model) {
    for (const { node, root } of validPlaces(model)) {
      if (node.kind === 'binary' && pairsSeries(node)) {
        yield* node.matching?.keyword === 'on'
          ? wrongOn(model.text, { node, matching: node.matching }, labelFlows(root))
          : unequalSides(node, labelFlows(root));
      }
    }
  },
};

/** With `or` and `fill`, series need no partner. */
function pairsSeries({ left, right, operator, fills }: Binary): boolean {
  return left.type === 'vector' && right.type === 'vector' && operator !== 'or' && fills.length === 0;
}

interface MatchedOn {
  readonly node: Binary;
  readonly matching: Grouping<string>;
}

/** Labels of `on` that a side cannot have. The metric's name is left out: whether functions drop it is a setting of newer servers. */
function* wrongOn(text: string, { node, matching }: MatchedOn, flowOf: FlowOf): Generator<Problem> {
  for (const label of matching.labels.filter((name) => name.text !== '__name__')) {
    // `and on (dummy) vector(1)` is a habit of old.
    const lacking = [node.left, node.right].filter((side) => !includes(flowOf(side).may, label.text) && readsSeries(side));
    const [side] = lacking;
    if (side !== undefined) {
      const losing = lacking.map((one) => lostAt(one, label.text, flowOf));
      yield {
        span: label.span,
        evidence: node.span,
        message: lacking.length === 2 ? bothLack(label.text) : oneLacks(label.text, side === node.left),
        related: losing.flatMap((one) =>
          one ? [{ at: one.grouping?.span ?? one.operatorSpan, message: t('Here the label gets lost') }] : [],
        ),
        fixes: [...keepOnAll(text, losing, label), ...removeLabel(text, matching, label)],
      };
    }
  }
}

function keepOnAll(text: string, losing: readonly (Aggregation | undefined)[], label: Name): readonly Fix[] {
  const kept = losing.flatMap((aggregation) => (aggregation ? keepLabel(text, aggregation, label) : []));
  const [first] = kept;
  return first && kept.length === losing.length ? [{ title: first.title, edits: kept.flatMap(({ edits }) => edits) }] : [];
}

function bothLack(label: string): string {
  return t('Neither side has the label `{0}`: keep it in the inner expressions, or remove it', label);
}

function oneLacks(label: string, isLeft: boolean): string {
  return isLeft
    ? t('The left side has no label `{0}`, so series with it find no partner: keep it there, or remove it', label)
    : t('The right side has no label `{0}`, so series with it find no partner: keep it there, or remove it', label);
}

/** Without `on` all labels have to be equal but those in `ignoring`. */
function* unequalSides(node: Binary, flowOf: FlowOf): Generator<Problem> {
  const [left, right] = [flowOf(node.left), flowOf(node.right)];
  const [onLeft, onRight] = [lackedBy(right, left, node), lackedBy(left, right, node)];
  const differing = differingValues(node, left, right);
  const all = [...onLeft, ...onRight, ...differing];
  const [label] = all;
  if (label !== undefined) {
    const finite = onLeft.length > 0 ? fewerLabels(right, differing) : onRight.length > 0 ? fewerLabels(left, differing) : undefined;
    const unequal = { label, onLeft, onRight };
    yield {
      span: node.operatorSpan,
      evidence: node.span,
      message: messageOf(node, unequal),
      fixes: onLeft.length > 0 && onRight.length > 0 ? [] : [matchingFix(node, { ...unequal, finite, all })],
    };
  }
}

/** The matched labels that one side surely has, or names in its grouping, and the other cannot have. */
function lackedBy(other: LabelFlow, own: LabelFlow, node: Binary): readonly string[] {
  const matched = matchedLabels(node);
  const named = own.may.kind === 'exactly' ? own.may.labels : own.sure.keys();
  return [...named].filter((label) => includes(matched, label) && !includes(other.may, label));
}

function differingValues(node: Binary, left: LabelFlow, right: LabelFlow): readonly string[] {
  const matched = matchedLabels(node);
  const isFixed = (value: string | undefined): value is string => value !== undefined && !/\$|\[\[|\{\{/.test(value);
  return [...left.sure].flatMap(([label, value]) => {
    const other = right.sure.get(label);
    return includes(matched, label) && isFixed(value) && isFixed(other) && value !== other ? [label] : [];
  });
}

interface Unequal {
  readonly label: string;
  readonly onLeft: readonly string[];
  readonly onRight: readonly string[];
}

function messageOf({ operator }: Binary, { label, onLeft, onRight }: Unequal): string {
  if (onLeft.includes(label)) {
    return t('`{0}` finds no equal series: only the left side has the label `{1}` — match by `on (…)` or `ignoring (…)`', operator, label);
  }
  return onRight.includes(label)
    ? t('`{0}` finds no equal series: only the right side has the label `{1}` — match by `on (…)` or `ignoring (…)`', operator, label)
    : t('`{0}` finds no equal series: the label `{1}` has another value on each side — leave it out by `ignoring ({1})`', operator, label);
}

/** Where one side has more labels than the other, it may have more series: then the labels of the other decide. */
function matchingFix(
  node: Binary,
  unequal: Unequal & { readonly finite: readonly string[] | undefined; readonly all: readonly string[] },
): Fix {
  const { onLeft, onRight, finite, all } = unequal;
  const isSet = isSetOperator(node.operator);
  const group = isSet || node.group ? '' : onLeft.length > 0 ? ' group_left' : onRight.length > 0 ? ' group_right' : '';
  const ignored = [...(node.matching?.labels ?? []).map(({ text }) => text), ...all];
  const list = finite && !node.matching ? `on (${finite.map(labelText).join(', ')})` : `ignoring (${ignored.map(labelText).join(', ')})`;
  const end = (node.bool ?? node.operatorSpan).end;
  const at = node.matching?.span ?? { start: end, end };
  return { title: t('Match by `{0}`', `${list}${group}`), edits: [{ at, text: `${node.matching ? '' : ' '}${list}${group}` }] };
}

/** The labels of the side that has fewer, where they are known and equal. */
function fewerLabels(other: LabelFlow, differing: readonly string[]): readonly string[] | undefined {
  return other.may.kind === 'exactly' && differing.length === 0 ? [...other.may.labels] : undefined;
}

function labelText(label: string): string {
  return /^[a-zA-Z_]\w*$/.test(label) ? label : quoteString(label);
}
