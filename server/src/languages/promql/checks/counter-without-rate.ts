import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { counterWords } from '../metrics/counter-words.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { metricTypeNeeds, metricTypeOf } from '../metrics/metric-type.ts';
import type { PromqlModel } from '../model.ts';
import { takeRate } from '../repairs/take-rate.ts';
import type { Binary, Call, Expression, Name, VectorSelector } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { around, type Place, withoutParentheses } from '../walk.ts';

/** A counter whose count itself is compared, added up or averaged, although it starts anew with every restart. */
export const counterWithoutRate: Check<PromqlModel> = {
  code: 'counter-without-rate',
  severity: 'hint',
  help: 'https://prometheus.io/docs/concepts/metric_types/#counter',
  looksOutside: true,
  *needs(model, environment) {
    for (const place of validPlaces(model)) {
      const metric = metricNameOf(place.node);
      yield* metric && !metric.holdsVariable && rawUse(place) ? metricTypeNeeds(metric.text, environment) : [];
    }
  },
  *run(model, environment) {
    for (const place of validPlaces(model)) {
      if (place.node.kind === 'vector') {
        const counter = counterIn(place.node, environment);
        yield* counter ? problems(place.node, counter, rawUse(place)) : [];
      }
    }
  },
};

interface Counter {
  readonly metric: Name;
  /** That it is one, and who says so. */
  readonly words: string;
}

function counterIn(selector: VectorSelector, environment: Environment): Counter | undefined {
  const metric = metricNameOf(selector);
  const type = metric && metricTypeOf(metric.text, environment);
  return metric && type?.type === 'counter' ? { metric, words: counterWords(metric.text, type) } : undefined;
}

/** A use that needs a rate: of a function over a range, or of a value that grows until the next restart. */
type RawUse =
  | { readonly kind: 'value'; readonly end: Expression; readonly isShare: boolean }
  | { readonly kind: 'range'; readonly call: Call };

/** Functions of ranges that take no notice of restarts, and what to use where that is plain. */
const restartBlind: ReadonlyMap<string, string | undefined> = new Map([
  ['delta', 'increase'],
  ['deriv', 'rate'],
  ['idelta', undefined],
  ['predict_linear', undefined],
  ['avg_over_time', undefined],
  ['sum_over_time', undefined],
  ['quantile_over_time', undefined],
  ['stddev_over_time', undefined],
  ['stdvar_over_time', undefined],
]);

/** Follows the value outwards to where the count as such decides; undefined where it never does, or nobody can say. */
function rawUse(place: Place): RawUse | undefined {
  const { node, parent } = place;
  if (parent?.node.kind === 'matrix' || parent?.node.kind === 'subquery') {
    const call = parent.parent?.node;
    return call?.kind === 'call' && restartBlind.has(call.name.text) ? { kind: 'range', call } : undefined;
  }
  let isAdded = false;
  let isShare = false;
  let whole: Expression = node;
  for (const { outer, part } of around(place)) {
    if (outer.kind === 'binary' && isComparison(outer)) {
      return isThreshold(outer.left === part ? outer.right : outer.left, isShare) ? { kind: 'value', end: outer, isShare } : undefined;
    }
    if (!passesOn(outer, part)) {
      return undefined;
    }
    isAdded ||= outer.kind === 'aggregation' && /^(?:sum|avg)$/.test(outer.operator);
    isShare ||= outer.kind === 'binary' && outer.operator === '/' && outer.right.type === 'vector';
    whole = outer;
  }
  return isAdded && withoutParentheses(whole).kind === 'aggregation' ? { kind: 'value', end: whole, isShare: false } : undefined;
}

/** Whether the value of a part is, in essence, still the whole's value. */
function passesOn(node: Expression, part: Expression): boolean {
  switch (node.kind) {
    case 'parentheses':
      return true;
    case 'aggregation':
      return /^(?:sum|avg|max|min|topk|bottomk)$/.test(node.operator) && node.args.at(-1) === part;
    case 'call':
      return /^(?:label_replace|label_join|sort|sort_desc)$/.test(node.name.text);
    case 'binary':
      return passesThrough(node, part);
    default:
      return false;
  }
}

/** `a / b` is the share since the last restart; `a - b` is left alone, it may well be meant. */
function passesThrough({ operator, left, right }: Binary, part: Expression): boolean {
  const isLeft = left === part;
  switch (operator) {
    case 'or':
      return true;
    case '*':
      return (isLeft ? right : left).type === 'scalar';
    case '/':
    case 'and':
    case 'unless':
      return isLeft;
    default:
      return false;
  }
}

function isComparison({ operator }: Binary): boolean {
  return /^(?:[<>]=?|[=!]=)$/.test(operator);
}

/** Whether something happened at all is a fair question: `> 0`, `== 1`. */
function isThreshold(node: Expression, isShare: boolean): boolean {
  const limit = withoutParentheses(node);
  return limit.kind === 'number' && limit.value > (isShare ? 0 : 1);
}

function problems(selector: VectorSelector, { metric, words }: Counter, use: RawUse | undefined): readonly Problem[] {
  if (!use) {
    return [];
  }
  if (use.kind === 'value') {
    const message = t('{0}, and a counter starts anew with every restart: take its `rate` or `increase` first', words);
    const wrap = (name: string) => ({ title: t('Wrap in `{0}`', name), edits: takeRate(selector, { name }) });
    // Of a share both sides would have to change.
    const fixes = use.isShare ? [] : [wrap('rate'), wrap('increase')];
    return [{ span: metric.span, evidence: use.end.span, message, fixes }];
  }
  const { name, span } = use.call;
  const replacement = restartBlind.get(name.text);
  return [
    {
      span: metric.span,
      evidence: span,
      message:
        replacement === undefined
          ? t('{0}, and `{1}` takes no notice of its restarts: take its `rate` or `increase` first', words, name.text)
          : t('{0}, and `{1}` takes no notice of its restarts: use `{2}`', words, name.text, replacement),
      ...(replacement === undefined
        ? {}
        : { fixes: [{ title: t('Change to `{0}`', replacement), edits: [{ at: name.span, text: replacement }] }] }),
    },
  ];
}
