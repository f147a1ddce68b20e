import { literalMessages } from './literal-messages.ts';
import { tableMessages } from './table-messages.ts';

/** Where the English texts stand, for translators. */
export const englishBundleFile = 'l10n/bundle.l10n.json';

/** The file's text: each English text by itself, in order. */
export function englishBundle(): string {
  const messages = [...new Set([...literalMessages(), ...tableMessages()])].sort();
  return `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), undefined, 2)}\n`;
}
