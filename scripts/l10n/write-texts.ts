import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { englishBundle, englishBundleFile } from './english-bundle.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * Writes the English texts of the sources, and takes out of the translations beside them what is no longer said.
 * @returns a line on each translation: how much of the English it has
 */
export function writeTexts(): readonly string[] {
  const text = englishBundle();
  writeFileSync(englishBundleFile, text);
  const messages = Object.keys(JSON.parse(text));
  const folder = path.dirname(englishBundleFile);
  const translations = readdirSync(folder).filter((file) => /^bundle\.l10n\.\w+\.json$/.test(file));
  return translations.map((file) => `${file}: ${keepOnly(messages, path.join(folder, file))} of ${messages.length} texts`);
}

function keepOnly(messages: readonly string[], file: string): number {
  const texts: Texts = JSON.parse(readFileSync(file, 'utf8'));
  const kept = messages.flatMap((message) => (texts[message] === undefined ? [] : [[message, texts[message]] as const]));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
  return kept.length;
}
