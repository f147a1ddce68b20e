import type { Environment, Need } from '#core/environment.ts';
import { shortestInside } from '#core/name-search.ts';
import { touches } from '#core/span.ts';
import { type Cursor, cursorAt } from './complete/cursor.ts';
import { groupingSources } from './complete/label-sources.ts';
import { selectorAround, selectorText } from './complete/selector.ts';
import { wantedMetrics } from './complete/wanted-metrics.ts';
import { functionNamed } from './data/functions.ts';
import { unquote } from './lexer/unquote.ts';
import type { PromqlModel } from './model.ts';
import type { Frame } from './parse/frames.ts';
import type { Name } from './tree.ts';
import { pathTo } from './walk.ts';

const mostAnswers = 500;

/** What completion or hover at `offset` would like to know from the connected Prometheus. */
export function needs(model: PromqlModel, offset: number, feature: 'completion' | 'hover'): readonly Need[] {
  if (feature === 'completion') {
    const cursor = cursorAt(model, offset);
    return cursor === undefined ? [] : suggestionNeeds(model, cursor, offset);
  }
  const metric = metricAt(model, offset)?.text;
  return metric === undefined
    ? []
    : [
        { kind: 'metadata', metric },
        { kind: 'seriesCount', metric },
      ];
}

/** The names or values that may stand at the cursor: what is wanted most comes first. */
export function suggestionNeeds(model: PromqlModel, cursor: Cursor, offset: number): readonly Need[] {
  const { place, frames } = cursor.stop;
  switch (place.kind) {
    case 'operand':
      return operandNeeds(cursor, frames);
    case 'grouping-label':
      return groupingSources(model, offset, place.keyword).flatMap(({ selectors }) =>
        selectors === undefined ? [] : [labelNamesNeed(selectors)],
      );
    case 'matcher-label':
      return cursor.quote === undefined
        ? [labelNamesNeed(optional(selectorText(selectorAround(model, offset) ?? place.selector, offset)))]
        : metricNames(cursor);
    case 'matcher-value': {
      const selector = selectorText(selectorAround(model, offset) ?? place.selector, offset);
      const known = selector === undefined ? {} : { selector };
      const prefix = cursor.quote === undefined ? '' : unquote(cursor.quote + cursor.typed);
      return [{ kind: 'labelValues', label: place.label, ...known, prefix, limit: mostAnswers }];
    }
    default:
      return [];
  }
}

/** Whether Prometheus may know more than has arrived: its answer is late or missing, or as long as answers get. */
export function mayHaveMore(needs: readonly Need[], { remote }: Environment): boolean {
  return needs.some((need) => (remote.answer(need)?.length ?? mostAnswers) >= mostAnswers);
}

/** Whether an argument of a function at the cursor names a label, as in `label_replace(up, "…")`. */
export function isLabelArgument(frames: readonly Frame[]): boolean {
  const frame = frames.at(-1);
  if (frame?.kind !== 'call') {
    return false;
  }
  const found = functionNamed(frame.name.text);
  const parameter = found?.parameters[frame.args.length] ?? (found?.variadic === 0 ? undefined : found?.parameters.at(-1));
  return parameter?.type === 'string' && parameter.name.endsWith('label');
}

function operandNeeds(cursor: Cursor, frames: readonly Frame[]): readonly Need[] {
  if (cursor.quote !== undefined) {
    return isLabelArgument(frames) ? [labelNamesNeed([])] : [];
  }
  return /^\d/.test(cursor.typed) ? [] : metricNames(cursor);
}

/** A word that is long enough is looked for inside names too. Where counters are wanted, the limit shall not be used up by others. */
function metricNames({ typed, stop }: Cursor): readonly Need[] {
  const wanted = wantedMetrics(stop.frames);
  const limit = mostAnswers;
  return [
    ...(wanted === undefined || wanted.endings.length === 0
      ? []
      : [{ kind: 'metricNames', prefix: typed, endings: wanted.endings, limit } as const]),
    { kind: 'metricNames', prefix: typed, limit },
    ...(typed.length < shortestInside ? [] : [{ kind: 'metricNames', prefix: '', inside: typed, limit } as const]),
  ];
}

function optional(selector: string | undefined): readonly string[] {
  return selector === undefined ? [] : [selector];
}

/** The question for the labels of these selectors' series, or of all. */
export function labelNamesNeed(selectors: readonly string[]): Need {
  return selectors.length === 0 ? { kind: 'labelNames', limit: mostAnswers } : { kind: 'labelNames', selectors, limit: mostAnswers };
}

/** The metric name at `offset`, bare or quoted in braces. */
export function metricAt(model: PromqlModel, offset: number): Name | undefined {
  const expression = model.expressions.findLast(({ span }) => span.start <= offset);
  const node = expression === undefined ? undefined : pathTo(expression.root, offset).at(-1);
  if (node?.kind !== 'vector') {
    return undefined;
  }
  if (node.name !== undefined && touches(node.name.span, offset)) {
    return node.name.holdsVariable ? undefined : node.name;
  }
  return node.matchers.find(({ quoted, operator, label }) => quoted && operator === undefined && touches(label.span, offset))?.label;
}
