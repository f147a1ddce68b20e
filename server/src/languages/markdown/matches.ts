import type { Candidate } from '#core/language.ts';

/** Markdown files; a fence that shows Markdown is an example, not a lesson. */
export function matchesMarkdown({ name = '', languageId }: Candidate): boolean {
  return languageId === 'markdown' || /\.(md|markdown)$/i.test(name);
}
