import { t } from '#core/l10n.ts';
import type { Signature } from '#core/language.ts';
import { cursorAt } from './complete/cursor.ts';
import { aggregationNamed } from './data/aggregations.ts';
import { functionNamed } from './data/functions.ts';
import { aggregationSignature, functionSignature, type WrittenSignature } from './hover/signatures.ts';
import type { PromqlModel } from './model.ts';
import type { Frame } from './parse/frames.ts';

/** The function or aggregation whose argument stands at `offset`. */
export function signature(model: PromqlModel, offset: number): Signature | undefined {
  const frame = cursorAt(model, offset)?.stop.frames.findLast(
    ({ kind }) => kind === 'call' || kind === 'aggregation' || kind === 'parentheses',
  );
  const found = frame && entryOf(frame);
  if (!found || !frame || !('args' in frame)) {
    return undefined;
  }
  const { label, parameters } = found.written;
  // The last parameter stands for all that follow where a function takes any number.
  const active = found.repeats ? Math.min(frame.args.length, parameters.length - 1) : frame.args.length;
  return { label, parameters, active, documentation: t(found.description) };
}

interface Entry {
  readonly written: WrittenSignature;
  readonly description: string;
  readonly repeats: boolean;
}

function entryOf(frame: Frame): Entry | undefined {
  if (frame.kind === 'call') {
    const found = functionNamed(frame.name.text);
    return found && { written: functionSignature(found), description: found.description, repeats: found.variadic !== 0 };
  }
  const found = frame.kind === 'aggregation' ? aggregationNamed(frame.operator) : undefined;
  return found && { written: aggregationSignature(found), description: found.description, repeats: false };
}
