import type { HostEdit } from '#core/language.ts';
import type { Fix } from '#core/problem.ts';
import type { Fault } from '../model.ts';
import { parsePromql } from '../parse/parse.ts';
import type { Faulted } from './repair.ts';

/** Slips show close by, and patterns that look for the end of a text take the square of its length. */
const mostLookedAt = 1000;

/** The expression up to the fault; of a long one only the end. */
export function textBefore({ model, expression, fault }: Faulted<Fault>): string {
  return model.text.slice(Math.max(expression.span.start, fault.span.start - mostLookedAt), fault.span.start);
}

/** The expression from the fault on; of a long one only the beginning. */
export function textFrom({ model, expression, fault }: Faulted<Fault>): string {
  const end = Math.max(expression.span.end, fault.span.end);
  return model.text.slice(fault.span.start, Math.min(end, fault.span.start + mostLookedAt));
}

/** The same expression read once more is not worth the time where it is long. */
const longestRepaired = 5000;

/** A fix that is known to help: after its edits nothing is wrong any more, but for the same slip further on. Edits in order of the text. */
export function mending(faulted: Faulted<Fault>, title: string, edits: readonly HostEdit[]): Fix | undefined {
  const { model, expression, fault } = faulted;
  const { start } = expression.span;
  const end = Math.max(expression.span.end, fault.span.end);
  if (end - start > longestRepaired) {
    return undefined;
  }
  let text = '';
  let from = start;
  for (const { at, text: replacement } of edits) {
    text += model.text.slice(from, at.start) + replacement;
    from = at.end;
  }
  const dialect = model.dialect === 'grafana' ? 'grafana' : 'expr';
  const [repaired] = parsePromql(text + model.text.slice(from, end), dialect).expressions;
  const helps = repaired?.errors.every(({ message, span }) => message === fault.message && span.start >= text.length);
  return helps ? { title, edits } : undefined;
}

/** Puts a text in the place of what stands at the fault, or so many characters before it. */
export function rewritten(
  faulted: Faulted<Fault>,
  { title, text, length, back = 0 }: { readonly title: string; readonly text: string; readonly length: number; readonly back?: number },
): Fix | undefined {
  const { start } = faulted.fault.span;
  return mending(faulted, title, [{ at: { start: start - back, end: start + length }, text }]);
}
