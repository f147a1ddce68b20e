import { t } from '#core/l10n.ts';
import type { Hover, Signature } from '#core/language.ts';
import { codeBlock } from '#core/plain-markdown.ts';
import { toHostSpan } from '#core/segment.ts';
import { contains, type Span } from '#core/span.ts';
import { type VariableCall, variableCalls } from './data/variable-calls.ts';
import type { GrafanaModel } from './model.ts';
import { callAt } from './place.ts';
import { outerCommas } from './variable-query.ts';

/** Grafana's own call whose name stands at `offset`, explained. */
export function callHover(model: GrafanaModel, offset: number): Hover | undefined {
  const place = callAt(model, offset);
  const found = place && callIn(place.value.text);
  const span = found && contains(found.name, { start: place.offset, end: place.offset }) && toHostSpan(place.value.segments, found.name);
  if (!found || !span) {
    return undefined;
  }
  const { description, example } = found.call;
  return {
    span,
    markdown: [codeBlock('promql', signatureOf(found.call).label), t(description), codeBlock('promql', example)].join('\n\n'),
  };
}

/** Grafana's own call around `offset`. */
export function callSignature(model: GrafanaModel, offset: number): Signature | undefined {
  const place = callAt(model, offset);
  const found = place && callIn(place.value.text);
  if (!found || place.offset < found.open || isClosed(place.value.text, place.offset)) {
    return undefined;
  }
  const { call, open } = found;
  return {
    ...signatureOf(call),
    active: outerCommas(place.value.text, { start: open, end: place.offset }).length,
    documentation: t(call.description),
  };
}

interface FoundCall {
  readonly call: VariableCall;
  readonly name: Span;
  /** Behind its parenthesis. */
  readonly open: number;
}

function callIn(query: string): FoundCall | undefined {
  const [head = '', blanks = '', word = ''] = /^(\s*)(\w+)\s*\(/.exec(query) ?? [];
  const call = variableCalls.find(({ name }) => name === word);
  return call && { call, name: { start: blanks.length, end: blanks.length + word.length }, open: head.length };
}

/** Whether the offset is behind the parenthesis that ends the query. */
function isClosed(query: string, offset: number): boolean {
  return query.slice(0, offset).endsWith(')') && query.slice(offset).trim() === '';
}

function signatureOf({ name, parameters }: VariableCall): Pick<Signature, 'label' | 'parameters'> {
  let start = name.length + 1;
  const spans = parameters.map((parameter): Span => {
    const span = { start, end: start + parameter.length };
    start = span.end + ', '.length;
    return span;
  });
  return { label: `${name}(${parameters.join(', ')})`, parameters: spans };
}
