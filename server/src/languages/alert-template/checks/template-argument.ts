import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { type Argument, argumentsOf, type Call, everyCall } from '../calls.ts';
import type { ValueType } from '../data/function-type.ts';
import type { Operand, TemplateModel } from '../parse/tree.ts';
import { typeOfOperand } from '../value-types.ts';
import { everyCommand } from '../walk.ts';
import { helpOf } from './help.ts';
import { soundActions } from './sound-actions.ts';

/** Calls that fail when the alert fires: too many or too few arguments, arguments of the wrong type. In Go's words. */
export const templateArgument: Check<TemplateModel> = {
  code: 'template-argument',
  severity: 'warning',
  help: helpOf.go,
  *run(model) {
    const actions = soundActions(model);
    for (const call of everyCall(model, actions)) {
      const problem = wrongNumber(call) ?? (comparisons.has(call.name.text) ? wrongComparison(model, call) : wrongType(model, call));
      if (problem) {
        yield problem;
      }
    }
    yield* argumentsOfNoFunction(model, actions);
  },
};

function wrongNumber({ name, entry: { parameters, variadic }, arguments: given }: Call): Problem | undefined {
  const least = variadic ? parameters.length - 1 : parameters.length;
  if (given.length >= least && (variadic || given.length === least)) {
    return undefined;
  }
  const said = `wrong number of args for ${name.text}: want ${variadic ? 'at least ' : ''}${least} got ${given.length}`;
  const names = parameters.map((parameter) => `\`${parameter.name}\``).join(', ');
  return { span: name.span, message: `${said} — ${names === '' ? t('it takes no arguments') : t('it takes {0}', names)}` };
}

function wrongType(model: TemplateModel, { name, entry: { parameters }, arguments: given, place }: Call): Problem | undefined {
  for (const [position, argument] of given.entries()) {
    const wanted = (parameters[position] ?? parameters.at(-1))?.type ?? 'any';
    if (wanted in goTypes && argument.type in goTypesGiven && !accepts(wanted, argument)) {
      const said = saidOfType(model.text, { name: name.text, wanted }, argument);
      const span = argument.operand?.span ?? name.span;
      return { span, evidence: place.action.span, message: `${said} — ${adviceFor(wanted, argument.type)}` };
    }
  }
  return undefined;
}

function accepts(wanted: ValueType, { type, operand }: Argument): boolean {
  if (type === 'any' || type === wanted) {
    return true;
  }
  const isConstant = operand?.kind === 'number';
  return (wanted === 'numeric' && (type === 'int' || type === 'float' || type === 'string')) || (wanted === 'float' && isConstant);
}

/** Go's names of the types that it tells apart; of what is missing here nothing is certain. */
const goTypes: Partial<Readonly<Record<ValueType, string>>> = {
  string: 'string',
  sample: '*template.sample',
  samples: 'template.queryResult',
  numeric: 'float64',
  float: 'float64',
};

const goTypesGiven: Partial<Readonly<Record<ValueType, string>>> = {
  ...goTypes,
  int: 'int',
  bool: 'bool',
  labels: 'map[string]string',
  map: 'map[string]interface {}',
  time: '*time.Time',
};

function saidOfType(
  text: string,
  { name, wanted }: { readonly name: string; readonly wanted: ValueType },
  { type, operand }: Argument,
): string {
  const given = goTypesGiven[type] ?? type;
  if (wanted === 'numeric') {
    return `error calling ${name}: can't convert ${given} to float`;
  }
  const goType = goTypes[wanted] ?? wanted;
  if (operand?.kind !== 'number' && operand?.kind !== 'string' && operand?.kind !== 'bool') {
    return `wrong type for value; expected ${goType}; got ${given}`;
  }
  const written = text.slice(operand.span.start, operand.span.end);
  return wanted === 'sample' || wanted === 'samples'
    ? `can't handle ${written} for arg of type ${goType}`
    : `expected ${goType}; found ${written}`;
}

function adviceFor(wanted: ValueType, given: ValueType): string {
  if (wanted === 'sample' && given === 'samples') {
    return t('take one of them first: `| first`');
  }
  if (wanted === 'string') {
    return t('make a text of it with `print` or `printf`');
  }
  return wanted === 'sample' || wanted === 'samples' ? t('it takes what `query` found') : t('it takes a number');
}

const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);

/** Go compares values of one type alone, and a number without a point is an integer. */
function wrongComparison({ text }: TemplateModel, { name, arguments: [first, ...others] }: Call): Problem | undefined {
  const other = first && others.find(({ type }) => comparable.has(first.type) && comparable.has(type) && first.type !== type);
  if (!first || !other) {
    return undefined;
  }
  const said = `error calling ${name.text}: incompatible types for comparison`;
  const integer = [first, other].find(({ type, operand }) => type === 'int' && operand?.kind === 'number')?.operand;
  const written = integer && text.slice(integer.span.start, integer.span.end);
  if (integer && [first, other].some(({ type }) => type === 'float')) {
    const fixes = [{ title: t('Change to `{0}`', `${written}.0`), edits: [{ at: integer.span, text: `${written}.0` }] }];
    return { span: integer.span, message: `${said} — ${t('compare a float with a float: `{0}`', `${written}.0`)}`, fixes };
  }
  return { span: name.span, message: `${said} — ${t('compare texts with texts and numbers with numbers')}` };
}

const comparable: ReadonlySet<ValueType> = new Set(['int', 'float', 'string', 'bool']);

function* argumentsOfNoFunction(model: TemplateModel, actions: Pick<TemplateModel, 'actions'>): Generator<Problem> {
  for (const place of everyCommand(actions)) {
    const [first] = place.command.operands;
    if (
      first &&
      first.kind !== 'function' &&
      argumentsOf(model, place).length > 0 &&
      isPlain(first, typeOfOperand(model, place.action, first))
    ) {
      const said = saidOfNoFunction(model.text, first, place.command.operands.length > 1);
      yield { span: first.span, message: `${said} — ${t('begin with a function, such as `print`, or write two actions')}` };
    }
  }
}

/** What has a known type is no method, which could be given arguments. */
function isPlain({ kind }: Operand, type: ValueType): boolean {
  return kind !== 'pipeline' && (comparable.has(type) || type === 'labels');
}

function saidOfNoFunction(text: string, operand: Operand, isWritten: boolean): string {
  const field = 'fields' in operand ? operand.fields.at(-1) : undefined;
  return field && isWritten
    ? `${field.text} is not a method but has arguments`
    : `can't give argument to non-function ${text.slice(operand.span.start, operand.span.end)}`;
}
