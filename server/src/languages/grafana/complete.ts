import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { type BuiltIn, builtIns } from './data/built-in.ts';
import { describeVariable } from './hover.ts';
import { labelAt } from './label.ts';
import type { DashboardVariable, GrafanaModel } from './model.ts';
import { queryAt } from './place.ts';

/**
 * The variables that may stand at `offset` (all after `$`, durations in `[…]`, the dashboard's own in a string), and the label names of
 * `label_values(SELECTOR, label)`.
 */
export function complete(model: GrafanaModel, offset: number, environment: Environment): Suggestions | undefined {
  return variables(model, offset) ?? labels(model, offset, environment);
}

function labels(model: GrafanaModel, offset: number, { remote }: Environment): Suggestions | undefined {
  const place = labelAt(model, offset);
  const replace = place && toHostSpan(place.value.segments, place.span);
  const names = place && remote.answer(place.need);
  return replace && names && { items: names.map((label): Suggestion => ({ label, kind: 'label', replace })) };
}

function variables(model: GrafanaModel, offset: number): Suggestions | undefined {
  const place = queryAt(model, offset);
  const at = place && placeAt(place.value.text, place.offset);
  const replace = at && toHostSpan(place.value.segments, at.span);
  if (!at || !replace) {
    return undefined;
  }
  const own = model.variables.filter(({ type }) => !notInQueries.has(type) && (at.wants !== 'duration' || type === 'interval'));
  const others = at.wants === 'value' ? [] : builtIns.filter(({ isDuration }) => at.wants === 'any' || isDuration);
  const item = (name: string, detail: string, rank: number): Suggestion => ({
    label: `${at.opening}${name}${at.closing}`,
    insert: `${at.opening}${name}${at.isClosed ? '' : at.closing}`,
    kind: at.wants === 'duration' ? 'duration' : 'value',
    detail,
    documentation: describeVariable(model.variables, name),
    replace,
    rank,
  });
  return {
    items: [
      ...own.map(({ name, query = '' }: DashboardVariable) => item(name, query, 5)),
      ...others.map(({ name }: BuiltIn, index) => item(name, t('built into Grafana'), 6 + index)),
    ],
  };
}

/** What stands for data sources, and the filters that Grafana adds by itself. */
const notInQueries: ReadonlySet<string> = new Set(['datasource', 'adhoc']);

interface VariablePlace {
  readonly wants: 'any' | 'duration' | 'value';
  /** What a chosen variable replaces. */
  readonly span: Span;
  /** The signs around the name, in the way of writing that was begun. */
  readonly opening: string;
  readonly closing: string;
  /** Whether the closing sign stands there already. */
  readonly isClosed: boolean;
}

function placeAt(text: string, offset: number): VariablePlace | undefined {
  const [begun] = /(?:\$\{?|\[\[)\w*$/.exec(text.slice(0, offset)) ?? [];
  if (begun === undefined) {
    return freshPlace(text, offset);
  }
  const [opening = '$', closing = ''] = ways.find(([sign]) => begun.startsWith(sign)) ?? [];
  const [rest = ''] = /^\w*(?::\w*)?(?:\}|\]\])?/.exec(text.slice(offset)) ?? [];
  const [word = ''] = /^\w*/.exec(rest) ?? [];
  const isClosed = closing !== '' && rest.endsWith(closing);
  return { wants: 'any', span: { start: offset - begun.length, end: offset + word.length }, opening, closing, isClosed };
}

/** Each way of writing a variable, the longer sign first. */
const ways: readonly (readonly [opening: string, closing: string])[] = [
  ['${', '}'],
  ['[[', ']]'],
  ['$', ''],
];

/** Where no variable is begun: right after `[` or the `:` of a subquery, and at the start of a matcher's value. */
function freshPlace(text: string, offset: number): VariablePlace | undefined {
  const before = text.slice(0, offset);
  const fresh = { span: { start: offset, end: offset }, opening: '$', closing: '', isClosed: false };
  if (/\[[^\]"'`]*$/.test(before) && /[[:]\s*$/.test(before)) {
    return { wants: 'duration', ...fresh };
  }
  return /(?:=|!=|=~|!~)\s*(["'`])(?:[^"'`]*\|)?$/.test(before) ? { wants: 'value', ...fresh } : undefined;
}
