import type { ValueType } from './data/function-type.ts';
import { programOf } from './data/program.ts';
import { dataPath } from './data-path.ts';
import type { Action, Command, Operand, TemplateModel } from './parse/tree.ts';

/** The type of an operand's value, as far as it is certain; otherwise `any`. */
export function typeOfOperand(model: TemplateModel, action: Action, operand: Operand): ValueType {
  switch (operand.kind) {
    case 'string':
    case 'bool':
      return operand.kind;
    case 'number':
      return typeOfNumber(model.text.slice(operand.span.start, operand.span.end));
    case 'function':
      return operand.fields.length > 0 ? 'any' : typeOfFunction(model, operand.name.text);
    case 'pipeline':
      return operand.fields.length > 0 ? 'any' : typeOfCommand(model, action, operand.pipeline.commands.at(-1));
    case 'dot':
    case 'variable':
      return typeOfData(model, action, operand);
    default:
      return 'any';
  }
}

/** The type of what a command yields. */
export function typeOfCommand(model: TemplateModel, action: Action, command: Command | undefined): ValueType {
  const [first, ...rest] = command?.operands ?? [];
  return first && (rest.length === 0 || first.kind === 'function') ? typeOfOperand(model, action, first) : 'any';
}

/** Go takes a number without point and exponent for an integer. */
function typeOfNumber(written: string): ValueType {
  if (/i$/.test(written)) {
    return 'any';
  }
  return /^[-+]?0[xX]/.test(written) || !/[.eEpP]/.test(written) ? 'int' : 'float';
}

function typeOfFunction({ dialect }: TemplateModel, name: string): ValueType {
  return programOf(dialect, 'victoriametrics').functions.get(name)?.returns ?? 'any';
}

function typeOfData(model: TemplateModel, action: Action, operand: Operand): ValueType {
  const path = dataPath(model.dialect, action, operand);
  const field = path && programOf(model.dialect, 'victoriametrics').fields.get(path.field);
  if (!path || !field) {
    return 'any';
  }
  const [name, ...deeper] = path.rest;
  if (!name) {
    return field.type;
  }
  return field.type === 'labels' && deeper.length === 0 && model.dialect !== 'notification' ? 'string' : 'any';
}
