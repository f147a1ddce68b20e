/**
 * Whether a paragraph reads as sentences, a list or a table rather than as a query. Lines that start with `#` do not count.
 * Doubt speaks for the query: a paragraph with a call, a range or a matcher in any line is one, however broken.
 */
export function readsAsProse(paragraph: string): boolean {
  const lines = paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/"[^"]*"|`[^`]*`/g, '""'));
  const [first] = lines;
  if (first === undefined || !isProseLine(first) || lines.some(hasQuerySigns)) {
    return false;
  }
  return lines.filter(isProseLine).length * 2 >= lines.length;
}

const aggregation = /\b(?:sum|avg|count|min|max|group|stddev|stdvar|topk|bottomk|count_values|quantile)\s*(?:by|without)?\s*\(/i;

function hasQuerySigns(line: string): boolean {
  return (
    /\b[a-z][a-z0-9_]*\(/.test(line) ||
    aggregation.test(line) ||
    /[\w\p{L}:"'`]\s*(?:=~|!~|!=|=)\s*["'`]/u.test(line) ||
    /\[\s*\d+(?:\.\d+)?(?:ms|[smhdwy])/.test(line)
  );
}

const bullet = /^(?:[-*+•·▪◦]|\d+[.)])\s+/;

function isProseLine(line: string): boolean {
  const body = line.replace(bullet, '');
  return isTableRow(line) || isRule(line) || isLabelled(body) || hasForeignLetters(line) || isSentence(body, body !== line);
}

function isTableRow(line: string): boolean {
  return line.startsWith('|') || line.includes(' | ') || /[│┃├└┌─═]/.test(line);
}

/** A line of dashes, as under a heading. */
function isRule(line: string): boolean {
  return /^(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,})$/.test(line);
}

/** `Elite: 0-15%`, `Note:`; in PromQL no name ends with a colon but a recording rule of a very odd name. */
function isLabelled(line: string): boolean {
  return /^[\p{L}\d][\p{L}\p{N} _/&'-]*:(?:\s|$)/u.test(line);
}

/** Outside strings and comments PromQL knows ASCII letters only. */
function hasForeignLetters(line: string): boolean {
  return /[^\0-\x7f]/.test(line) && /\p{L}/u.test(line.replace(/[\0-\x7f]/g, ''));
}

const operatorWords = new Set(['and', 'or', 'unless', 'atan2', 'offset', 'by', 'without', 'on', 'ignoring', 'bool']);

/** Plain words side by side, which no operator joins: three pairs, or two where capital and full stop say the same. */
function isSentence(body: string, isListItem: boolean): boolean {
  const words = body.split(/\s+/).map((word) => word.replace(/[.,;!?…]+$/, ''));
  let pairs = 0;
  for (let index = 1; index < words.length; index++) {
    pairs += isPlainWord(words[index - 1]) && isPlainWord(words[index]) ? 1 : 0;
  }
  const looksWritten = /^[A-Z][a-z]*\s/.test(body) || /[a-z][.!?]$/.test(body);
  return pairs >= (isListItem ? 1 : looksWritten ? 2 : 3);
}

function isPlainWord(word: string | undefined): boolean {
  return word !== undefined && /^[A-Za-z][A-Za-z'’-]*$/.test(word) && !operatorWords.has(word);
}
