import { topLevelKeys } from '#base/schema/top-level-keys.ts';
import type { Candidate } from '#core/language.ts';

/** Whether a text holds modules of the blackbox exporter: `modules:` alone, with probers below it. Other exporters have modules too. */
export function matchesBlackbox({ name = '', text }: Candidate): boolean {
  if (!/\.ya?ml$/i.test(name) && !/^(?:ya?ml)?$/i.test(name)) {
    return false;
  }
  const keys = topLevelKeys(text);
  if (!keys.includes('modules') || keys.some((key) => key !== 'modules' && !key.startsWith('x-'))) {
    return false;
  }
  return /^[ \t]+["']?prober["']?:/m.test(text) || (/^blackbox(?:[-_.][\w.-]*)?\.ya?ml$/i.test(name) && !/^modules:[ \t]*\n-/m.test(text));
}
