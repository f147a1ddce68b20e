import type { Environment } from '#core/environment.ts';
import { defaultSettings } from '#core/settings.ts';
import { alertTemplate } from '#languages/alert-template/index.ts';
import type { TemplateDialect } from '#languages/alert-template/parse/tree.ts';
import { nothingKnown, problemsOfModel } from '#test/support/language-problems.ts';

/** An environment with vmalert. */
export const vmalert: Environment = { ...nothingKnown, settings: { ...defaultSettings, flavour: 'victoriametrics' } };

/** What is said of a template, as `text under the span: code: message`. */
export function saidOf(text: string, dialect: TemplateDialect = 'annotation', environment: Environment = nothingKnown): readonly string[] {
  const found = problemsOfModel(alertTemplate, alertTemplate.parse(text, dialect), environment);
  return found.map(({ span, code, message }) => `${text.slice(span.start, span.end)}: ${code}: ${message}`);
}

/** The text after the first fix of the first problem. */
export function fixed(text: string, dialect: TemplateDialect = 'annotation', environment: Environment = nothingKnown): string | undefined {
  const [problem] = problemsOfModel(alertTemplate, alertTemplate.parse(text, dialect), environment);
  const edits = problem?.fixes?.[0]?.edits ?? [];
  return edits.length === 0
    ? undefined
    : edits.reduceRight((now, edit) => ('kind' in edit.at ? now : now.slice(0, edit.at.start) + edit.text + now.slice(edit.at.end)), text);
}
