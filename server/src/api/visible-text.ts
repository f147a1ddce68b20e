/**
 * A text from outside, for reading: characters that hide, reorder or steer what stands around them are shown by their code
 * (`[U+202E]`, as VS Code does in a file), and the rest of a text that nobody reads to its end is left out.
 */
export function visibleText(text: string): string {
  const start = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return start.replace(unseen, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

const maxLength = 5000;

/** Control characters but tab and line break, and those that turn the direction of text (https://trojansource.codes). */
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
