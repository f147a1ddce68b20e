import { variablesIn } from '#base/grafana-variables/variables.ts';
import { t } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import { codeBlock, insideCode, plainMarkdown } from '#core/plain-markdown.ts';
import { toHostSpan } from '#core/segment.ts';
import { builtInNamed } from './data/built-in.ts';
import type { DashboardVariable, GrafanaModel } from './model.ts';
import { queryAt } from './place.ts';
import { callHover } from './variable-call.ts';
import { variablePlaces } from './variable-places.ts';

/** What is Grafana's own at `offset`, explained: any variable that is written in a query, those of the dashboard in all other texts too, and calls. */
export function hover(model: GrafanaModel, offset: number): Hover | undefined {
  return inQuery(model, offset) ?? callHover(model, offset) ?? elsewhere(model, offset);
}

function elsewhere(model: GrafanaModel, offset: number): Hover | undefined {
  const place = variablePlaces(model).find(({ span }) => span.start <= offset && offset < span.end);
  return place && { span: place.span, markdown: describeVariable(model.variables, place.name) };
}

function inQuery(model: GrafanaModel, offset: number): Hover | undefined {
  const place = queryAt(model, offset);
  const written = place && variablesIn(place.value.text).find(({ span }) => span.start <= place.offset && place.offset < span.end);
  const span = written && toHostSpan(place.value.segments, written.span);
  return span && { span, markdown: describeVariable(model.variables, written.name) };
}

/** What a variable is, by its name: the dashboard's own first. */
export function describeVariable(variables: readonly DashboardVariable[], name: string): string {
  const own = variables.find((variable) => variable.name === name);
  const builtIn = builtInNamed(name);
  const title = `**\`$${insideCode(name)}\`**`;
  if (own) {
    return describeOwn(title, own);
  }
  return builtIn
    ? `${title} (${t('built into Grafana')})\n\n${t(builtIn.description)}`
    : `${title}\n\n${t('This dashboard defines no variable of this name.')}`;
}

function describeOwn(title: string, { type, label, description, query, current, isMulti }: DashboardVariable): string {
  const kind = isMulti ? t('{0} variable of this dashboard, several values at once', type) : t('{0} variable of this dashboard', type);
  const lines = [
    `${title} (${plainMarkdown(kind)})`,
    plainMarkdown(description ?? label ?? ''),
    query === undefined ? '' : codeBlock('promql', query),
    current.length === 0 ? '' : t('Chosen when it was saved: {0}', current.map((value) => `\`${insideCode(value)}\``).join(', ')),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}
