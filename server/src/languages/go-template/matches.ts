import { isTemplate } from '#base/go-template/is-template.ts';
import type { Candidate } from '#core/language.ts';

/** YAML with template actions where YAML has its structure, and anything that Jinja writes. */
export function matchesGoTemplate({ name = '', languageId, text }: Candidate): boolean {
  const isYaml =
    languageId === 'yaml' || languageId === 'helm' || /(^|\.)(ya?ml|tpl)$/i.test(name) || (name === '' && languageId === undefined);
  return (isYaml && isTemplate(text)) || (/\.j2$/i.test(name) && /\{[{%]/.test(text));
}
