import type { Action, Command, Operand, Pipeline, TemplateModel } from './parse/tree.ts';

/** A command with what surrounds it. */
export interface CommandPlace {
  readonly action: Action;
  readonly command: Command;
  /** The commands of its pipeline in front of it, the last of which gives it its value. */
  readonly before: readonly Command[];
  /** The command that it is, in parentheses, an argument of. */
  readonly outer?: Command;
}

/** Every command of a template, those in parentheses behind the one that holds them. */
export function* everyCommand({ actions }: Pick<TemplateModel, 'actions'>): Generator<CommandPlace> {
  for (const action of actions) {
    yield* action.pipeline ? commandsIn(action, action.pipeline) : [];
  }
}

function* commandsIn(action: Action, { commands }: Pipeline, outer?: Command): Generator<CommandPlace> {
  for (const [index, command] of commands.entries()) {
    yield { action, command, before: commands.slice(0, index), ...(outer && { outer }) };
    for (const operand of command.operands) {
      yield* operand.kind === 'pipeline' ? commandsIn(action, operand.pipeline, command) : [];
    }
  }
}

/** An operand with what surrounds it. */
export interface OperandPlace extends CommandPlace {
  readonly operand: Operand;
}

/** Every operand of a template. */
export function* everyOperand(model: Pick<TemplateModel, 'actions'>): Generator<OperandPlace> {
  for (const place of everyCommand(model)) {
    for (const operand of place.command.operands) {
      yield { ...place, operand };
    }
  }
}
