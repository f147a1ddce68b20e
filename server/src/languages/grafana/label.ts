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

/** The label at an offset of the dashboard, where one stands or may stand. */
export function labelAt(model: GrafanaModel, offset: number): LabelPlace | undefined {
  const place = queryAt(model, offset);
  const text = place?.value.text ?? '';
  const selector = promqlInVariableQuery(text);
  const before = text.slice(selector?.end ?? 0, place?.offset ?? 0);
  if (!place || !selector || !/^\s*label_values\b/.test(text) || !/^\s*,\s*\w*$/.test(before)) {
    return undefined;
  }
  const [typed = ''] = /\w*$/.exec(before) ?? [];
  const [rest = ''] = /^\w*/.exec(text.slice(place.offset)) ?? [];
  const span = { start: place.offset - typed.length, end: place.offset + rest.length };
  return { value: place.value, span, need: labelNames(text.slice(selector.start, selector.end)) };
}

const mostAnswers = 500;

/** With a variable in the selector Prometheus is asked by the metric alone, or for all labels. */
function labelNames(selector: string): Need {
  const asked = /[$[]/.test(selector) ? /^[a-zA-Z_:][\w:]*(?=\s*(?:\{|$))/.exec(selector)?.[0] : selector;
  return asked === undefined ? { kind: 'labelNames', limit: mostAnswers } : { kind: 'labelNames', selectors: [asked], limit: mostAnswers };
}
