import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { everyNode } from '../walk.ts';
import { pathAt, selectorText } from './selector.ts';

/** Where the labels of an operand come from: the labels themselves where the text fixes them, else the series of selectors. */
export type LabelSource =
  | { readonly labels: readonly string[]; readonly selectors?: undefined }
  | { readonly selectors: readonly string[]; readonly labels?: undefined };

/**
 * What the labels in a list at `offset` can come from: of `by` and `without` the aggregated expression, of `on` and `ignoring` each of
 * both sides, of `group_left` the right side and of `group_right` the left one. Without selectors nothing narrows them.
 */
export function groupingSources(model: PromqlModel, offset: number, keyword: string): readonly LabelSource[] {
  const holder = pathAt(model, offset).findLast(({ kind }) => kind === 'aggregation' || kind === 'binary' || kind === 'call');
  if (holder?.kind === 'binary') {
    return distinct(sidesOf(holder, keyword).map(sourceOf));
  }
  const aggregated = holder?.kind === 'aggregation' ? holder.args.at(-1) : holder;
  return [aggregated === undefined ? { selectors: [] } : sourceOf(aggregated)];
}

/** Aggregations whose results have other labels than those they group by. */
const keepsOthers = /^(?:topk|bottomk|limitk|limit_ratio|count_values)$/;

function sidesOf({ left, right }: Binary, keyword: string): readonly Expression[] {
  return keyword === 'group_left' ? [right] : keyword === 'group_right' ? [left] : [left, right];
}

function sourceOf(operand: Expression): LabelSource {
  let node = operand;
  while (node.kind === 'parentheses' || node.kind === 'unary') {
    node = node.expression;
  }
  if (node.kind === 'aggregation' && node.grouping?.keyword === 'by' && !keepsOthers.test(node.operator)) {
    return { labels: node.grouping.labels.map(({ text }) => text) };
  }
  return { selectors: selectorsIn(node) };
}

/** None where one of them selects everything, or where they are too many to ask for. */
function selectorsIn(node: Expression): readonly string[] {
  const texts: string[] = [];
  for (const part of everyNode(node)) {
    if (part.kind === 'vector' && part.span.start !== part.span.end) {
      const text = selectorText(part);
      if (text === undefined) {
        return [];
      }
      texts.push(text);
    }
  }
  const different = [...new Set(texts)];
  return different.length > mostSelectors ? [] : different;
}

/** So many fit well into one question. */
const mostSelectors = 10;

function distinct(sources: readonly LabelSource[]): readonly LabelSource[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
