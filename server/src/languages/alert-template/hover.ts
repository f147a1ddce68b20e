import { t } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { alertFields, labelSetMethods } from './data/fields.ts';
import { keywords } from './data/keywords.ts';
import { type Program, programOf } from './data/program.ts';
import { dataPath } from './data-path.ts';
import { describeCall, describeKeyword } from './describe.ts';
import type { TemplateModel } from './parse/tree.ts';
import { everyOperand, type OperandPlace } from './walk.ts';

/** What stands at `offset`, explained: keywords, functions, variables, fields and labels. */
export function hover(model: TemplateModel, offset: number): Hover | undefined {
  const action = model.actions.find(({ span }) => span.start <= offset && offset < span.end);
  if (!action) {
    return undefined;
  }
  const keyword =
    action.keywordSpan && holds(action.keywordSpan, offset) ? keywords.find(({ name }) => name === action.keyword) : undefined;
  if (keyword && action.keywordSpan) {
    return { span: action.keywordSpan, markdown: describeKeyword(keyword) };
  }
  const places = [...everyOperand({ actions: [action] })].filter(({ operand }) => holds(operand.span, offset));
  return places.reverse().flatMap((place) => hoverOperand(model, place, offset) ?? [])[0];
}

function hoverOperand(model: TemplateModel, place: OperandPlace, offset: number): Hover | undefined {
  const { operand } = place;
  const program = programOf(model.dialect, 'victoriametrics');
  if (operand.kind === 'function' && holds(operand.name.span, offset)) {
    const entry = program.functions.get(operand.name.text);
    return entry && { span: operand.name.span, markdown: describeCall(entry) };
  }
  if (operand.kind === 'variable' && holds(operand.name.span, offset)) {
    const isOwn = place.action.variables.get(operand.name.text) !== undefined;
    const variable = isOwn ? undefined : program.variables.get(operand.name.text);
    return variable && { span: operand.name.span, markdown: t(variable.description) };
  }
  return hoverField(model, place, { program, offset });
}

function hoverField(
  model: TemplateModel,
  { action, operand }: OperandPlace,
  { program, offset }: { readonly program: Program; readonly offset: number },
): Hover | undefined {
  const word = 'fields' in operand ? operand.fields.find(({ span }) => holds(span, offset)) : undefined;
  if (!word) {
    return undefined;
  }
  const path = dataPath(model.dialect, action, operand);
  if (path?.rest[0] === word && path.field === 'Labels' && model.dialect !== 'notification') {
    return { span: word.span, markdown: t("The label `{0}` of the expression's result", word.text) };
  }
  const known = path?.written === word ? program.fields.get(word.text) : undefined;
  const elsewhere =
    model.dialect === 'notification' && !path?.written ? [...alertFields, ...labelSetMethods, ...program.fields.values()] : [];
  const field = known ?? elsewhere.find(({ name }) => name === word.text);
  return field && { span: word.span, markdown: t(field.description) };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
