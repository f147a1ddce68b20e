import type { Need } from '#core/environment.ts';
import type { Embedding } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { GrafanaModel } from './model.ts';
import { queryAt } from './place.ts';
import { promqlInVariableQuery } from './variable-query.ts';

/** The label's name in `label_values(SELECTOR, label)`, while it is typed. */
export interface LabelPlace {
  readonly value: Embedding;
  /** In the string's value. */
  readonly span: Span;
  /** What names the labels to choose from. */
  readonly need: Need;
}

/** The label at an offset of the dashboard, where one stands or may stand: `label_values(label)` asks for it without a selector. */
export function labelAt(model: GrafanaModel, offset: number): LabelPlace | undefined {
  const place = queryAt(model, offset);
  const text = place?.value.text ?? '';
  if (!place || !/^\s*label_values\b/.test(text)) {
    return undefined;
  }
  const [typed = ''] = /\w*$/.exec(text.slice(0, place.offset)) ?? [];
  const [rest = ''] = /^\w*/.exec(text.slice(place.offset)) ?? [];
  const span = { start: place.offset - typed.length, end: place.offset + rest.length };
  const need = needAt(text, span.start);
  return need && { value: place.value, span, need };
}

function needAt(text: string, start: number): Need | undefined {
  if (/^\s*label_values\s*\(\s*$/.test(text.slice(0, start)) && /^\w*\s*\)?\s*$/.test(text.slice(start))) {
    return { kind: 'labelNames', limit: mostAnswers };
  }
  const selector = promqlInVariableQuery(text);
  const isBehind = selector !== undefined && selector.end < start && /^\s*,\s*$/.test(text.slice(selector.end, start));
  return isBehind ? labelNames(text.slice(selector.start, selector.end)) : undefined;
}

const mostAnswers = 500;

/** With a variable in the selector Prometheus is asked by the metric alone, or for all labels. */
function labelNames(selector: string): Need {
  const asked = /[$[]/.test(selector) ? /^[a-zA-Z_:][\w:]*(?=\s*(?:\{|$))/.exec(selector)?.[0] : selector;
  return asked === undefined ? { kind: 'labelNames', limit: mostAnswers } : { kind: 'labelNames', selectors: [asked], limit: mostAnswers };
}
