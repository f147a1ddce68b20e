import { type Program, programOf } from './data/program.ts';
import type { Action, Operand, TemplateDialect, Word } from './parse/tree.ts';

/** What an operand takes out of the data that the program gives: `$labels.job`, `.Labels.job` and `$.Labels.job` alike. */
export interface DataPath {
  /** The field of the data: `Labels`. */
  readonly field: string;
  /** Where that is written; a variable that stands for it is no such place. */
  readonly written?: Word;
  /** What is taken out of the field. */
  readonly rest: readonly Word[];
}

/** Undefined where the operand is something else, or it cannot be told what `.` or the variable is there. */
export function dataPath(dialect: TemplateDialect, action: Action, operand: Operand): DataPath | undefined {
  if (operand.kind === 'variable' && operand.name.text !== '$') {
    return ofVariable(programOf(dialect, 'victoriametrics'), action, operand);
  }
  const isRoot = operand.kind === 'dot' ? action.dotIsRoot : operand.kind === 'variable' && dollarIsRoot(action);
  if (!isRoot || !('fields' in operand)) {
    return undefined;
  }
  const [written, ...rest] = operand.fields;
  return written && { field: written.text, written, rest };
}

function ofVariable({ variables }: Program, { variables: inScope }: Action, operand: Operand & { readonly kind: 'variable' }) {
  const { text } = operand.name;
  const variable = variables.get(text);
  const isOwn = inScope.get(text) !== undefined || !inScope.has(text);
  return variable && !isOwn ? { field: variable.field, rest: operand.fields } : undefined;
}

/** Below `define`, `$` is what the template is called with, and the variables of the program are not in scope. */
function dollarIsRoot({ variables, dotIsRoot }: Action): boolean {
  return dotIsRoot || variables.has('$labels');
}
