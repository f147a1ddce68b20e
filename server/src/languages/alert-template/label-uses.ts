import type { Span } from '#core/span.ts';
import { dataPath } from './data-path.ts';
import { stringValue } from './go-strings.ts';
import type { Command, TemplateModel } from './parse/tree.ts';
import { type CommandPlace, everyCommand } from './walk.ts';

/** A label of the alert that a template writes. */
export interface LabelUse {
  readonly label: string;
  /** With its quotes, where it has some. */
  readonly span: Span;
  /** What another label is written over. */
  readonly name: Span;
}

/** Whose labels: those of the expression's result, or those that the server adds to what it sends. */
export type LabelField = 'Labels' | 'ExternalLabels';

/**
 * The labels of a field that a template writes: `$labels.x`, `.Labels.x`, `index $labels "x"`. A label that the template asks for (`if`,
 * `with`, `and`, `or`) may be missing anywhere.
 */
export function labelUses(model: TemplateModel, field: LabelField): readonly LabelUse[] {
  const asked = new Set<string>();
  const written: LabelUse[] = [];
  for (const { action, command, outer } of everyCommand(model)) {
    const uses = usesIn(model, field, { action, command });
    const isAsked = testing.has(action.keyword ?? '') || [command, outer].some((one) => one && isChoice(one));
    for (const use of uses) {
      if (isAsked) {
        asked.add(use.label);
      } else {
        written.push(use);
      }
    }
  }
  return written.filter(({ label }) => !asked.has(label));
}

const testing: ReadonlySet<string> = new Set(['if', 'with', 'else']);
const choices: ReadonlySet<string> = new Set(['and', 'or', 'not', 'len']);

function isChoice({ operands: [first] }: Command): boolean {
  return first?.kind === 'function' && choices.has(first.name.text);
}

function usesIn(
  model: TemplateModel,
  field: LabelField,
  { action, command: { operands } }: Pick<CommandPlace, 'action' | 'command'>,
): readonly LabelUse[] {
  const [first, , key] = operands;
  const isIndex = first?.kind === 'function' && first.name.text === 'index' && operands.length === 3;
  return operands.flatMap((operand, position) => {
    const path = dataPath(model.dialect, action, operand);
    if (path?.field !== field) {
      return [];
    }
    const [name] = path.rest;
    if (name) {
      return [{ label: name.text, span: name.span, name: name.span }];
    }
    const label = isIndex && position === 1 && key ? stringValue(model.text, key) : undefined;
    return label === undefined || !key ? [] : [{ label, span: key.span, name: { start: key.span.start + 1, end: key.span.end - 1 } }];
  });
}
