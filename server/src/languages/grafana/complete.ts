import { t } from '#core/l10n.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { type BuiltIn, builtIns } from './data/built-in.ts';
import { describeVariable } from './hover.ts';
import type { DashboardVariable, GrafanaModel } from './model.ts';
import { queryAt } from './place.ts';

/** The variables that may stand at `offset`: all after `$`, durations in `[…]`, the dashboard's own in a string. */
export function complete(model: GrafanaModel, offset: number): Suggestions | undefined {
  const place = queryAt(model, offset);
  const at = place && placeAt(place.value.text, place.offset);
  const replace = at && toHostSpan(place.value.segments, at.span);
  if (!at || !replace) {
    return undefined;
  }
  const own = model.variables.filter(({ type }) => type !== 'datasource' && (at.wants !== 'duration' || type === 'interval'));
  const others = at.wants === 'value' ? [] : builtIns.filter(({ isDuration }) => at.wants === 'any' || isDuration);
  const item = (name: string, detail: string, rank: number): Suggestion => ({
    label: at.write(name),
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

interface VariablePlace {
  readonly wants: 'any' | 'duration' | 'value';
  /** What a chosen variable replaces. */
  readonly span: Span;
  /** A name in the way of writing that was begun. */
  write(name: string): string;
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
  const end = offset + word.length;
  return { wants: 'any', span: { start: offset - begun.length, end }, write: (name) => `${opening}${name}${isClosed ? '' : closing}` };
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
  const span = { start: offset, end: offset };
  const write = (name: string): string => `$${name}`;
  if (/\[[^\]"'`]*$/.test(before) && /[[:]\s*$/.test(before)) {
    return { wants: 'duration', span, write };
  }
  return /(?:=|!=|=~|!~)\s*(["'`])(?:[^"'`]*\|)?$/.test(before) ? { wants: 'value', span, write } : undefined;
}
