/**
 * Text that others wrote, as Markdown that shows it as it is: no link but a bare address, no picture, no HTML, no heading comes of it.
 * One line, and the rest of what nobody reads to its end is left out.
 */
export function plainMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const start = line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
  // An underscore inside a word means nothing in Markdown, and a backslash there would break a bare address.
  return start
    .replace(/[\\`*[\]<>&~!|]|(?<!\w)_|_(?!\w)/g, '\\$&')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

const maxLength = 2000;

/** Text that others wrote, to stand between two backticks. */
export function insideCode(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ');
}

/** Text that others wrote as a block of code in a language; it cannot end the block. */
export function codeBlock(languageId: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${languageId}\n${text}\n${fence}`;
}
