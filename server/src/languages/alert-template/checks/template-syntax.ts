import { nearNames } from '#base/schema/near.ts';
import type { Environment } from '#core/environment.ts';
import { flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { type Program, programOf } from '../data/program.ts';
import { goQuoted } from '../parse/token.ts';
import type { TemplateFault, TemplateModel } from '../parse/tree.ts';
import { everyOperand } from '../walk.ts';
import { helpOf } from './help.ts';

/** What the program refuses when it reads the template, in Go's words. */
export const templateSyntax: Check<TemplateModel> = {
  code: 'template-syntax',
  severity: 'error',
  help: helpOf.templates,
  looksOutside: true,
  *run(model, environment) {
    const program = programOf(model.dialect, flavourOf(environment));
    for (const fault of [...model.faults, ...ofAnotherProgram(model, program)]) {
      yield problemOf(fault, { model, program, environment });
    }
  },
};

/** The model takes what vmalert adds to Prometheus for known. */
function* ofAnotherProgram(model: TemplateModel, { functions, variables }: Program): Generator<TemplateFault> {
  for (const { operand, action } of everyOperand(model)) {
    if (operand.kind === 'function' && !functions.has(operand.name.text) && isElsewhere(model, 'functions', operand.name.text)) {
      yield unknownFault('function', operand.name.text, operand.name.span);
    }
    const isDeclared = operand.kind === 'variable' && action.variables.get(operand.name.text) !== undefined;
    if (
      operand.kind === 'variable' &&
      !isDeclared &&
      !variables.has(operand.name.text) &&
      isElsewhere(model, 'variables', operand.name.text)
    ) {
      yield unknownFault('variable', operand.name.text, operand.name.span);
    }
  }
}

function isElsewhere({ dialect }: TemplateModel, kind: 'functions' | 'variables', name: string): boolean {
  return programOf(dialect, 'victoriametrics')[kind].has(name);
}

function unknownFault(kind: 'function' | 'variable', name: string, span: Span): TemplateFault {
  const message = kind === 'function' ? `function ${goQuoted(name)} not defined` : `undefined variable ${goQuoted(name)}`;
  return { span, message, unknown: { kind, name } };
}

interface Judging {
  readonly model: TemplateModel;
  readonly program: Program;
  readonly environment: Environment;
}

function problemOf(fault: TemplateFault, judging: Judging): Problem {
  const { span, message, unknown } = fault;
  if (!unknown) {
    const advice = adviceOn(message);
    return { span, message: advice === undefined ? message : `${message} — ${advice}` };
  }
  const [near] = nearNames(unknown.name, namesFor(unknown, judging, span));
  const advice = isVmalerts(unknown, judging) || near === undefined ? adviceOnUnknown(unknown, judging) : t('did you mean `{0}`?', near);
  const fixes = near === undefined ? [] : [{ title: t('Change to `{0}`', near), edits: [{ at: span, text: near }] }];
  return { span, message: `${message} — ${advice}`, fixes };
}

type Unknown = NonNullable<TemplateFault['unknown']>;

function namesFor({ kind }: Unknown, { model, program }: Judging, { start }: Span): Iterable<string> {
  const action = model.actions.find(({ span }) => span.start <= start && start < span.end);
  return kind === 'function'
    ? program.functions.keys()
    : [...(action?.variables.keys() ?? [])].filter((name) => program.variables.has(name) || action?.variables.get(name));
}

/** Known to vmalert, but not to the program that is taken to read the template. */
function isVmalerts({ kind, name }: Unknown, { model }: Judging): boolean {
  return model.dialect !== 'notification' && isElsewhere(model, kind === 'function' ? 'functions' : 'variables', name);
}

function adviceOnUnknown(unknown: Unknown, judging: Judging): string {
  const { model, program } = judging;
  if (isVmalerts(unknown, judging)) {
    return t('vmalert has it: if this is for it, say so in the setting `observatory.flavour`');
  }
  if (unknown.kind === 'variable') {
    return model.dialect === 'notification'
      ? t('declare it first, or use a field of the data such as `.CommonLabels`')
      : t('declare it first, or use one of {0}', [...program.variables.keys()].map((known) => `\`${known}\``).join(', '));
  }
  return t('a field of the data begins with `.` or stands in `$labels`, a text stands in quotes');
}

const advices: readonly (readonly [pattern: RegExp, advice: () => string])[] = [
  [/^unclosed action/, () => t('close it with `}}`')],
  [/^unexpected EOF/, () => t('close the block with `{{ end }}`')],
  [/^unexpected \{\{end\}\}/, () => t('no `if`, `range`, `with`, `define` or `block` is open here: remove it')],
  [/^unexpected \{\{else/, () => t('`else` belongs into `if`, `range` or `with`')],
  [/^expected end; found/, () => t('a block has one `else` alone')],
  [/^missing value for/, () => t('write what is to be shown or tested')],
  [/^unterminated (?:raw )?quoted string/, () => t('close the text with the quote that it begins with')],
  [/^unclosed left paren/, () => t('close the parenthesis')],
  [/^unexpected right paren/, () => t('no parenthesis is open here: remove it')],
  [/^non executable command/, () => t('behind `|` stands a function')],
  [/^bad character U\+002D/, () => t('for a name that is no plain word write `index $labels "the-name"`')],
];

function adviceOn(message: string): string | undefined {
  return advices.find(([pattern]) => pattern.test(message))?.[1]();
}
