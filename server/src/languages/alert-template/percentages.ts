import type { Span } from '#core/span.ts';
import { everyCall } from './calls.ts';
import { dataPath } from './data-path.ts';
import type { TemplateModel } from './parse/tree.ts';

/** Where a template writes the value of the alert as a percentage: the names of `humanizePercentage`. */
export function percentages(model: TemplateModel): readonly Span[] {
  return [...everyCall(model)].flatMap(({ name, place: { action, command, before } }) => {
    const given = command.operands[1] ?? before.at(-1)?.operands[0];
    const isSingle = command.operands.length + before.length === 2 && (before.at(-1)?.operands.length ?? 1) === 1;
    const isValue = given && isSingle && dataPath(model.dialect, action, given)?.field === 'Value';
    return name.text === 'humanizePercentage' && isValue ? [name.span] : [];
  });
}
