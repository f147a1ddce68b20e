import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { type Argument, type Call, everyCall } from '../calls.ts';
import type { ValueType } from '../data/function-type.ts';
import { stringValue } from '../go-strings.ts';
import type { TemplateModel } from '../parse/tree.ts';
import { helpOf } from './help.ts';
import { soundActions } from './sound-actions.ts';

/** Formats that do not fit what they are given: Go then writes `%!d(float64=0.5)` into the text. */
export const templatePrintf: Check<TemplateModel> = {
  code: 'template-printf',
  severity: 'warning',
  help: helpOf.printf,
  *run(model) {
    for (const call of everyCall(model, soundActions(model))) {
      const [format, ...values] = call.name.text === 'printf' ? call.arguments : [];
      const text = format?.operand && stringValue(model.text, format.operand);
      if (format?.operand && text !== undefined) {
        yield* problemsOf(call, verbsIn(text, format.operand.span.start + 1), values);
      }
    }
  },
};

interface Verb {
  readonly letter: string;
  readonly span: Span;
}

/** Undefined where the arguments are numbered or give widths, so that verbs and arguments do not go side by side. */
function verbsIn(format: string, base: number): readonly Verb[] | undefined {
  const found = [...format.matchAll(/%([-+# 0]*[\d.*[\]]*)(\p{L}|%)?/gu)];
  if (found.some(({ 1: flags = '' }) => /[*[]/.test(flags))) {
    return undefined;
  }
  return found
    .filter(({ 2: letter }) => letter !== '%')
    .map(({ index, 0: { length }, 2: letter = '' }) => ({ letter, span: { start: base + index, end: base + index + length } }));
}

function* problemsOf({ name }: Call, verbs: readonly Verb[] | undefined, values: readonly Argument[]): Generator<Problem> {
  if (!verbs) {
    return;
  }
  for (const [position, verb] of verbs.entries()) {
    const value = values[position];
    const problem = value ? misfit(verb, value) : missing(verb);
    if (problem) {
      yield problem;
    }
  }
  if (values.length > verbs.length) {
    const span = values[verbs.length]?.operand?.span ?? name.span;
    yield { span, message: t('The format has no place for this, so that Go writes `%!(EXTRA …)`: add a `%v`, or remove it') };
  }
}

function missing({ letter, span }: Verb): Problem {
  return { span, message: t('No value is given for this, so that Go writes `{0}`: add one, or remove it', `%!${letter}(MISSING)`) };
}

function misfit({ letter, span }: Verb, { type }: Argument): Problem | undefined {
  const fitting = letters[type];
  if (fitting === undefined || fitting.includes(letter)) {
    return undefined;
  }
  const instead = type === 'float' && letter === 'd' ? '%.0f' : '%v';
  const message = t('`{0}` does not fit a value of type {1}: use `{2}`', `%${letter}`, goNames[type] ?? type, instead);
  return { span, message, fixes: [{ title: t('Change to `{0}`', instead), edits: [{ at: span, text: instead }] }] };
}

/** What goes with each type. https://pkg.go.dev/fmt#hdr-Printing */
const letters: Partial<Readonly<Record<ValueType, string>>> = {
  float: 'beEfFgGxXvT',
  int: 'bcdoOqxXUvT',
  string: 'sqvxXT',
  bool: 'tvT',
};

const goNames: Partial<Readonly<Record<ValueType, string>>> = { float: 'float64' };
