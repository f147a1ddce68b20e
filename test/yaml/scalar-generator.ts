import type { ScalarStyle } from '#base/yaml/tree.ts';
import type { Random } from './random.ts';

/** A YAML text of one list or mapping full of scalars, and what is known of each before any parser reads it. */
export interface GeneratedDocument {
  readonly text: string;
  readonly scalars: readonly GeneratedScalar[];
}

export interface GeneratedScalar {
  readonly style: ScalarStyle;
  /** How many characters of the value stand nowhere in the text: written as escapes. */
  readonly holes: number;
}

interface Written extends GeneratedScalar {
  readonly text: string;
}

const words = [
  'sum',
  'rate(x[5m])',
  '{job="a"}',
  "it's",
  'a#b',
  'up',
  '==',
  '1',
  'é',
  '한국어',
  '😀',
  'x:y',
  '\\d+',
  '"q"',
  'a\tb',
  '-',
  '&',
  '%',
] as const;

/** `count` scalars of all styles at random depths, with anchors, tags, comments and indentation indicators, LF or CRLF. */
export function generateDocument(random: Random, count: number): GeneratedDocument {
  const eol = random.chance(50) ? '\n' : '\r\n';
  const scalars: GeneratedScalar[] = [];
  let text = random.chance(10) ? `\uFEFF# head${eol}` : '';
  for (let index = 0; index < count; index++) {
    const depth = random.upTo(4);
    const { open, indentation } = openNesting(random, depth, index, eol);
    const scalar = writeScalar(random, indentation, eol);
    text += open + properties(random, index) + scalar.text + eol;
    scalars.push(scalar);
  }
  return { text, scalars };
}

/** Mappings and lists that lead to the scalar, ending behind `: ` or `- `. */
function openNesting(random: Random, depth: number, index: number, eol: string): { open: string; indentation: number } {
  let open = `k${index}:`;
  let indentation = 0;
  for (let level = 0; level < depth; level++) {
    indentation += 1 + random.upTo(4);
    open += `${eol}${' '.repeat(indentation)}${random.chance(50) ? '-' : 'k:'}`;
  }
  return { open: `${open}${random.chance(20) ? '   ' : ' '}`, indentation };
}

function properties(random: Random, index: number): string {
  const anchor = random.chance(15) ? `&a${index} ` : '';
  const tag = random.chance(15) ? `${random.pick(['!!str', '!Ref'])} ` : '';
  return random.chance(50) ? anchor + tag : tag + anchor;
}

function writeScalar(random: Random, indentation: number, eol: string): Written {
  const style = random.pick<ScalarStyle>(['plain', 'single', 'double', 'literal', 'folded']);
  switch (style) {
    case 'plain':
      return { style, holes: 0, text: plainText(random, indentation, eol) };
    case 'single':
      return { style, holes: 0, text: `'${inlineLines(random, indentation, eol, () => singleWord(random))}'${comment(random)}` };
    case 'double':
      return writeDouble(random, indentation, eol);
    default:
      return { style, holes: 0, text: blockText(random, style, indentation, eol) };
  }
}

function plainText(random: Random, indentation: number, eol: string): string {
  const safe = () => random.pick(['sum', 'rate(x[5m])', "it's", 'a#b', 'up', '1', 'é', '한국어', '😀', 'x:y', 'a\tb']);
  return `p${inlineLines(random, indentation, eol, safe)}x${comment(random)}`;
}

function singleWord(random: Random): string {
  return random.chance(20) ? "''" : random.pick(words).replaceAll("'", "''");
}

function writeDouble(random: Random, indentation: number, eol: string): Written {
  let holes = 0;
  const escaped = () => {
    const [text, size] = random.pick<readonly [string, number]>([
      ['\\"', 0],
      ['\\\\', 0],
      ['\\/', 0],
      ['\\n', 1],
      ['\\x41', 1],
      ['\\u00e9', 1],
      ['\\U0001F600', 2],
      ['\\ ', 0],
      [`\\${eol}${' '.repeat(indentation + 2)}`, 0],
    ]);
    holes += size;
    return text;
  };
  const word = () => (random.chance(30) ? escaped() : random.pick(words).replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  const text = `"${inlineLines(random, indentation, eol, word)}"${comment(random)}`;
  return { style: 'double', holes, text };
}

/** Words on one or several lines, with blank lines between and blanks at their ends. */
function inlineLines(random: Random, indentation: number, eol: string, word: () => string): string {
  const lines = random.chance(60) ? 1 : 2 + random.upTo(3);
  const line = () => Array.from({ length: 1 + random.upTo(4) }, word).join(random.pick([' ', '  ', '']));
  let text = line();
  for (let index = 1; index < lines; index++) {
    const blankLines = random.chance(25) ? eol + (random.chance(50) ? '   ' : '') : '';
    // A word first, so that a line never begins with what ends a plain scalar (`#`) or a document.
    text += `${random.pick(['', ' ', '  '])}${blankLines}${eol}${' '.repeat(indentation + 1 + random.upTo(4))}w${line()}`;
  }
  return text;
}

function blockText(random: Random, style: 'literal' | 'folded', indentation: number, eol: string): string {
  const own = 1 + random.upTo(5);
  // Below a key the content counts from the key's column; below a dash likewise. A first line that begins with a blank needs the indicator.
  const explicit = random.chance(30);
  const further = () => (random.chance(20) ? random.pick(['  ', ' ', '\t']) : '');
  const line = (isFirst: boolean) => {
    const content = Array.from({ length: 1 + random.upTo(4) }, () => random.pick(words)).join(' ');
    return `${' '.repeat(indentation + own)}${isFirst && !explicit ? '' : further()}${content}${random.pick(['', '', ' ', '  '])}`;
  };
  const empty = () => (random.chance(30) ? ' '.repeat(random.upTo(indentation + own + (explicit ? 3 : 1))) : '');
  let text = `${style === 'literal' ? '|' : '>'}${header(random, explicit ? String(own) : '')}`;
  const lines = 1 + random.upTo(5);
  for (let index = 0; index < lines; index++) {
    text += random.chance(20) ? eol + empty() : '';
    text += eol + line(index === 0);
  }
  return text + (random.chance(30) ? eol + ' '.repeat(random.upTo(indentation + 2)) : '');
}

function header(random: Random, digit: string): string {
  const chomping = random.pick(['', '-', '+']);
  return `${random.chance(50) ? digit + chomping : chomping + digit}${comment(random)}`;
}

function comment(random: Random): string {
  return random.chance(15) ? random.pick([' # a comment', '   #', ' # {{ "x" }} |']) : '';
}
