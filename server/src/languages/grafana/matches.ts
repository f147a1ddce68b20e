import type { Candidate } from '#core/language.ts';

/** Whether a text is a dashboard of Grafana's: JSON with a list of panels or rows, and one more word that only dashboards have. */
export function matchesGrafana({ name = '', languageId, text }: Candidate): boolean {
  const isJson = languageId === 'json' || languageId === 'jsonc' || /(?:^|\.)json[c5]?$/i.test(name);
  return isJson && /^\uFEFF?\s*\{/.test(text) && /"(?:panels|rows)"\s*:\s*\[/.test(text) && ownWords.some((word) => text.includes(word));
}

const ownWords = ['"schemaVersion"', '"templating"', '"gridPos"', '"graphTooltip"'];
