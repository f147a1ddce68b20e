import type { Language } from '#core/language.ts';
import { checks } from './checks/index.ts';
import { complete } from './complete.ts';
import { hover } from './hover.ts';
import { parseTemplate } from './parse/parse.ts';
import type { TemplateModel } from './parse/tree.ts';
import { signature } from './signature.ts';
import { tokens } from './tokens.ts';

export { labelPlace } from './complete.ts';
export type { DecodedString } from './go-strings.ts';
export { type LabelUse, labelUses } from './label-uses.ts';
export type { TemplateModel } from './parse/tree.ts';
export { percentages } from './percentages.ts';
export { queriesIn } from './queries.ts';

/** Go templates in labels and annotations of alerting rules (dialects `label` and `annotation`) and in notifications (`notification`, also without one). */
export const alertTemplate: Language<TemplateModel> = {
  id: 'alert-template',
  parse: (text, dialect) => parseTemplate(text, dialect),
  checks,
  hover,
  complete,
  signature,
  tokens,
};
