import type { TemplateFunction, ValueType } from './data/function-type.ts';
import { programOf } from './data/program.ts';
import type { Operand, TemplateModel, Word } from './parse/tree.ts';
import { typeOfCommand, typeOfOperand } from './value-types.ts';
import { type CommandPlace, everyCommand } from './walk.ts';

/** A function with what it is given. */
export interface Call {
  readonly name: Word;
  readonly entry: TemplateFunction;
  readonly arguments: readonly Argument[];
  readonly place: CommandPlace;
}

/** An argument; one without an operand comes through the pipe. */
export interface Argument {
  readonly type: ValueType;
  readonly operand?: Operand;
}

/** Every call of a known function; a function that is itself an argument is called without any. */
export function* everyCall(model: TemplateModel, actions: Pick<TemplateModel, 'actions'> = model): Generator<Call> {
  const { functions } = programOf(model.dialect, 'victoriametrics');
  for (const place of everyCommand(actions)) {
    for (const [position, operand] of place.command.operands.entries()) {
      const entry = operand.kind === 'function' ? functions.get(operand.name.text) : undefined;
      if (entry && operand.kind === 'function') {
        yield { name: operand.name, entry, arguments: position === 0 ? argumentsOf(model, place) : [], place };
      }
    }
  }
}

/** What the first operand of a command is given. */
export function argumentsOf(model: TemplateModel, { action, command, before }: CommandPlace): readonly Argument[] {
  const written = command.operands.slice(1).map((operand) => ({ operand, type: typeOfOperand(model, action, operand) }));
  const piped = before.at(-1);
  return piped ? [...written, { type: typeOfCommand(model, action, piped) }] : written;
}
