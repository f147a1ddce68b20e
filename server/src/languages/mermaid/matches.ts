import type { Candidate } from '#core/language.ts';

/** Mermaid files, and fences by their tag. */
export function matchesMermaid({ name = '', languageId }: Candidate): boolean {
  return languageId === 'mermaid' || name === 'mermaid' || /\.(mmd|mermaid)$/i.test(name);
}
