import type { Environment } from '#core/environment.ts';
import { t, translatable } from '#core/l10n.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { flavourFor } from '../model-flavour.ts';
import { isLabelArgument, mayHaveMore, suggestionNeeds } from '../needs.ts';
import { isSeriesDialect } from '../parse/series.ts';
import type { Place } from '../parse/state.ts';
import { isAtVariable } from '../variables.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { durations } from './durations.ts';
import { foreignCallables } from './foreign-callables.ts';
import { labelNames, labelValues } from './labels.ts';
import { metricNames } from './metric-names.ts';
import { expressionPatterns } from './patterns.ts';
import { afterOperand, afterOperator, callables, isAggregator, wantedType } from './words.ts';

/**
 * The suggestions at `offset`: first what may stand there, then its items. None in comments and prose; in strings only names and
 * values. Of variables the dashboard around the text knows.
 */
export function complete(model: PromqlModel, offset: number, environment: Environment): Suggestions {
  const cursor = isAtVariable(model, offset) ? undefined : cursorAt(model, offset);
  const around = model.dialect === 'grafana' ? { around: true as const } : {};
  if (cursor === undefined) {
    return { items: [], ...around };
  }
  const asked: Asked = { model, offset, environment };
  const { place } = cursor.stop;
  const { items, isIncomplete = false } = cursor.quote === undefined ? inText(asked, cursor, place) : inString(asked, cursor, place);
  const onRequest = isPause(model, cursor) ? { onRequest: true as const } : {};
  return { items, isIncomplete: isIncomplete || mayHaveMore(suggestionNeeds(model, cursor, offset), environment), ...around, ...onRequest };
}

/**
 * Whether nothing is typed where the text may be complete, where a long expression is broken (behind an operator and what it matches), or
 * where a line is set in. Behind `sum`, `offset`, a comma or a bracket a person knows what must follow, and looks for which one.
 */
function isPause({ text }: PromqlModel, { stop, word, typed, quote }: Cursor): boolean {
  if (typed !== '' || quote !== undefined) {
    return false;
  }
  const { place, frames } = stop;
  if (place.kind === 'operator') {
    return !isAggregator(place.operand);
  }
  return (place.kind === 'operand' && frames.at(-1)?.kind === 'binary') || /\n[ \t]*$/.test(text.slice(0, word.start));
}

interface Asked {
  readonly model: PromqlModel;
  readonly offset: number;
  readonly environment: Environment;
}

function inText({ model, offset, environment }: Asked, cursor: Cursor, place: Place): Suggestions {
  switch (place.kind) {
    case 'operand':
      return operand({ model, offset, environment }, cursor);
    case 'operator':
      return { items: afterOperand(cursor, place.operand) };
    case 'range':
    case 'step':
    case 'offset':
      return { items: durations(cursor) };
    case 'timestamp':
      return { items: /^\d/.test(cursor.typed) ? [] : ['start()', 'end()'].map((label) => plain(cursor, label)) };
    case 'grouping-label':
      return { items: labelNames(model, cursor, environment, { offset, used: place.labels }) };
    case 'matcher-label':
      return { items: labelNames(model, cursor, environment, { offset, used: [] }) };
    case 'matcher-operator':
      return { items: (isSeriesDialect(model.dialect) ? ['='] : ['=', '!=', '=~', '!~']).map((label) => plain(cursor, label)) };
    case 'matcher-value':
      return { items: labelValues(model, cursor, environment, offset) };
    default:
      return { items: [] };
  }
}

function operand({ model, offset, environment }: Asked, cursor: Cursor): Suggestions {
  if (/^\d/.test(cursor.typed)) {
    return { items: [] };
  }
  if (isSeriesDialect(model.dialect)) {
    return metricNames(model, cursor, environment, offset);
  }
  const isCalled = model.text.charAt(cursor.word.end) === '(';
  const wanted = wantedType(cursor.stop.frames) ?? 'vector';
  const patterns = isCalled || wanted !== 'vector' ? [] : expressionPatterns(cursor);
  const callable = [...callables(cursor, isCalled), ...foreignCallables(cursor, isCalled, flavourFor(model, environment))];
  const items = [...afterOperator(cursor), ...callable, ...patterns];
  const names = metricNames(model, cursor, environment, offset);
  return { items: [...items, ...names.items], isIncomplete: names.isIncomplete };
}

function inString({ model, offset, environment }: Asked, cursor: Cursor, place: Place): Suggestions {
  if (place.kind === 'matcher-value') {
    return { items: labelValues(model, cursor, environment, offset) };
  }
  if (place.kind === 'grouping-label' || (place.kind === 'operand' && isLabelArgument(cursor.stop.frames))) {
    return { items: labelNames(model, cursor, environment, { offset, used: [] }) };
  }
  return place.kind === 'matcher-label' ? metricNames(model, cursor, environment, offset) : { items: [] };
}

const meanings: Readonly<Record<string, string>> = {
  '=': translatable('The label has exactly this value.'),
  '!=': translatable('The label has another value, or none.'),
  '=~': translatable('The whole value fits a regular expression.'),
  '!~': translatable('The value does not fit the regular expression.'),
  'start()': translatable('The start of the query.'),
  'end()': translatable('The end of the query.'),
};

function plain({ word }: Cursor, label: string): Suggestion {
  return { label, kind: 'keyword', detail: t(meanings[label] ?? ''), replace: word, rank: 10 };
}
