/**
 * A text from outside, for reading: characters that hide, reorder or steer what stands around them are shown as VS Code shows them in
 * a file (`␀`, `[U+202E]`), and the rest of a text that nobody reads to its end is left out.
 */
export function visibleText(text: string): string {
  const start = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return start.replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

const maxLength = 5000;

/** Control characters but tab and line break, and those that turn the direction of text (https://trojansource.codes). */
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
