const longestLine = 60;

/**
 * A line of a label in Mermaid's quotes, whatever the text holds: letters, digits and single blanks stand as they are, all else
 * as entity codes (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters), which no parser looks into.
 */
export function escaped(text: string): string {
  return breakable(disarmed(shortened(plain(text)))).replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** A line of text that Mermaid takes outside quotes, where it knows no entity codes. */
export function unquoted(text: string): string {
  return shortened(plain(text).replace(/[^\p{L}\p{M}\p{N} ./_-]/gu, ' ')).trim();
}

/** One line without what cannot be seen; half of a surrogate pair, say, would break the picture as a file. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?!\u200d)\p{C}/gu, '\ufffd')
    .trim();
}

function shortened(text: string): string {
  const [...characters] = text.slice(0, 2 * longestLine + 2);
  return characters.length > longestLine ? `${characters.slice(0, longestLine - 1).join('')}…` : text;
}

/**
 * Mermaid looks for formulas (`$$`), icons (`fa:fa-…`) and line breaks (`\n`) after it has decoded the entities: a word joiner,
 * which is not seen, keeps their characters apart.
 */
function disarmed(text: string): string {
  return text.replace(/\$(?=\$)|:(?=fa-)|\\(?=n)/g, '$&\u2060');
}

/** Long words, as paths are, may be broken behind their punctuation, and anywhere where they have none. */
function breakable(text: string): string {
  return text.replace(longWord, (word) => word.replace(partOfWord, '$&\u200b'));
}

const longWord = /\S{25,}/gu;
const partOfWord = /.{7,23}[/_:@-](?=.)|.{24}(?=.)/gu;
