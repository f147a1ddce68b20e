import type { Span } from '#core/span.ts';
import { dataPath } from './data-path.ts';
import { stringValue } from './go-strings.ts';
import type { Action, Command, TemplateModel } from './parse/tree.ts';
import { everyCommand } from './walk.ts';

/** A label of the alert that a template writes. */
export interface LabelUse {
  readonly label: string;
  readonly span: Span;
}

/**
 * The labels of the expression's result that a template writes: `$labels.x`, `.Labels.x`, `index $labels "x"`. A label that the template
 * asks for (`if`, `with`, `and`, `or`) may be missing anywhere.
 */
export function labelUses(model: TemplateModel): readonly LabelUse[] {
  const asked = new Set<string>();
  const written: LabelUse[] = [];
  for (const { action, command, outer } of everyCommand(model)) {
    const uses = usesIn(model, action, command);
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

function usesIn(model: TemplateModel, action: Action, { operands }: Command): readonly LabelUse[] {
  const [first, , key] = operands;
  const isIndex = first?.kind === 'function' && first.name.text === 'index' && operands.length === 3;
  return operands.flatMap((operand, position) => {
    const path = dataPath(model.dialect, action, operand);
    if (path?.field !== 'Labels') {
      return [];
    }
    const [name] = path.rest;
    if (name) {
      return [{ label: name.text, span: name.span }];
    }
    const label = isIndex && position === 1 && key ? stringValue(model.text, key) : undefined;
    return label === undefined || !key ? [] : [{ label, span: key.span }];
  });
}
