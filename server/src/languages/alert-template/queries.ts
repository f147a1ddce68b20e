import { everyCall } from './calls.ts';
import { type DecodedString, decodedString } from './go-strings.ts';
import type { TemplateModel } from './parse/tree.ts';

/** The PromQL that a template asks with `query`, where that is one plain text. */
export function queriesIn(model: TemplateModel): readonly DecodedString[] {
  return [...everyCall(model)].flatMap(({ name, arguments: given }) => {
    const [asked, ...more] = given;
    const operand = name.text === 'query' && more.length === 0 ? asked?.operand : undefined;
    return (operand && decodedString(model.text, operand)) ?? [];
  });
}
