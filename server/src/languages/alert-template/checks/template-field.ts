import { nearNames } from '#base/schema/near.ts';
import { flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { notificationFields } from '../data/fields.ts';
import { type Program, programOf } from '../data/program.ts';
import { type DataPath, dataPath } from '../data-path.ts';
import type { TemplateModel, Word } from '../parse/tree.ts';
import { everyOperand, type OperandPlace } from '../walk.ts';
import { helpOf } from './help.ts';
import { soundActions } from './sound-actions.ts';

/** Fields that the data of a template does not have: known only when the alert fires, and then the template fails. */
export const templateField: Check<TemplateModel> = {
  code: 'template-field',
  severity: 'warning',
  help: helpOf.templates,
  looksOutside: true,
  *run(model, environment) {
    const program = programOf(model.dialect, flavourOf(environment));
    for (const place of everyOperand(soundActions(model))) {
      const path = dataPath(model.dialect, place.action, place.operand);
      const problem = path && (unknownField(model, path, program) ?? fieldOfText(model, path, { place, program }));
      if (problem) {
        yield problem;
      }
    }
  },
};

function unknownField({ dialect }: TemplateModel, { field, written }: DataPath, { fields }: Program): Problem | undefined {
  if (!written || fields.has(field)) {
    return undefined;
  }
  const { span } = written;
  const [near] = nearNames(field, fields.keys());
  if (near !== undefined) {
    const message = t('The data has no field `{0}`, so that this template fails: did you mean `{1}`?', field, near);
    return { span, message, fixes: [change(written, near)] };
  }
  // A newer Alertmanager may have fields that we do not know.
  if (dialect === 'notification') {
    return undefined;
  }
  const advice = notificationFields.some(({ name }) => name === field)
    ? t("only Alertmanager's notifications have it")
    : t('use one of {0}', [...fields.keys()].map((name) => `\`.${name}\``).join(', '));
  return { span, message: t('The data has no field `{0}`, so that this template fails: {1}', field, advice) };
}

interface Judging {
  readonly place: OperandPlace;
  readonly program: Program;
}

function fieldOfText({ dialect, text }: TemplateModel, { field, rest }: DataPath, { place, program }: Judging): Problem | undefined {
  const type = program.fields.get(field)?.type;
  const [first, second] = rest;
  if (dialect === 'notification' || !first) {
    return undefined;
  }
  if (type === 'labels' && second) {
    const label = rest.map((word) => word.text).join('.');
    const message = t('A label is a text and has no field `{0}`, so that this template fails', second.text);
    return {
      span: second.span,
      message: `${message}: ${t('for a label with dots write `index $labels "{0}"`', label)}`,
      fixes: [indexed(text, first, label, place)],
    };
  }
  // The value of a native histogram has fields, all with capitals.
  const isFloat = type === 'float' && !/^\p{Lu}/u.test(first.text);
  return isFloat || type === 'string'
    ? { span: first.span, message: t('`{0}` has no field `{1}`, so that this template fails: remove it', `.${field}`, first.text) }
    : undefined;
}

function indexed(text: string, first: Word, label: string, { operand, command }: OperandPlace): Fix {
  const written = `index ${text.slice(operand.span.start, first.span.start - 1)} "${label}"`;
  return {
    title: t('Write `index`'),
    edits: [{ at: operand.span, text: command.operands.length > 1 ? `(${written})` : written }],
  };
}

function change({ span }: Word, name: string): Fix {
  return { title: t('Change to `{0}`', name), edits: [{ at: span, text: name }] };
}
