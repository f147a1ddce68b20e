import type { Candidate } from '#core/language.ts';

/** A `.promql` file, a document of that language, or a fence tagged `promql`. */
export function matchesPromql({ name, languageId }: Candidate): boolean {
  return languageId === 'promql' || name === 'promql' || (name?.toLowerCase().endsWith('.promql') ?? false);
}
