import type { Check } from '#core/language.ts';
import type { TemplateModel } from '../parse/tree.ts';
import { templateSyntax } from './template-syntax.ts';

/** Everything that is checked in a template. */
export const checks: readonly Check<TemplateModel>[] = [templateSyntax];
