import type { Check } from '#core/language.ts';
import type { TemplateModel } from '../parse/tree.ts';
import { templateArgument } from './template-argument.ts';
import { templateExternalLabel } from './template-external-label.ts';
import { templateField } from './template-field.ts';
import { templatePrintf } from './template-printf.ts';
import { templateSyntax } from './template-syntax.ts';
import { undefinedTemplate } from './undefined-template.ts';
import { valueInLabel } from './value-in-label.ts';

/** Everything that is checked in a template. */
export const checks: readonly Check<TemplateModel>[] = [
  templateSyntax,
  templateField,
  templateArgument,
  templatePrintf,
  undefinedTemplate,
  templateExternalLabel,
  valueInLabel,
];
