import { regexFault } from '#base/re2/regex-fault.ts';
import { t, translatable } from '#core/l10n.ts';
import { insideCode } from '#core/plain-markdown.ts';
import { type RegexPart, regexAlternatives } from './regex-syntax.ts';

/** Longer lists are not read. */
const mostLines = 20;
const longestPattern = 2000;

/** A pattern part by part as a Markdown list; undefined where it is plain text, wrong or too long. */
export function regexInWords(pattern: string): string | undefined {
  if (!/[\\^$.|?*+()[\]{}]/.test(pattern) || pattern.length > longestPattern || regexFault(pattern) !== undefined) {
    return undefined;
  }
  const lines = linesOf(regexAlternatives(pattern), '');
  const shown = lines.slice(0, mostLines);
  return [...shown, ...(lines.length > shown.length ? ['- …'] : [])].join('\n');
}

function linesOf(alternatives: readonly (readonly RegexPart[])[], indent: string): readonly string[] {
  const [only, ...others] = alternatives;
  if (only !== undefined && others.length === 0) {
    return only.flatMap((part) => linesOfPart(part, indent));
  }
  return [`${indent}- ${t('one of:')}`, ...alternatives.flatMap((parts) => linesOfAlternative(parts, `${indent}  `))];
}

/** One part tells itself; of several the whole stands above them. */
function linesOfAlternative(parts: readonly RegexPart[], indent: string): readonly string[] {
  const [first, ...others] = parts;
  if (first === undefined) {
    return [`${indent}- ${t('nothing')}`];
  }
  if (others.length === 0) {
    return linesOfPart(first, indent);
  }
  const whole = parts.map(({ text }) => text).join('');
  return [`${indent}- \`${insideCode(whole)}\``, ...parts.flatMap((part) => linesOfPart(part, `${indent}  `))];
}

function linesOfPart(part: RegexPart, indent: string): readonly string[] {
  const line = `${indent}- \`${insideCode(part.text)}\`: ${meaning(part)}`;
  const [only, ...others] = part.alternatives ?? [];
  const isPlain = others.length === 0 && (only === undefined || (only.length === 1 && only[0]?.kind === 'text'));
  return part.alternatives === undefined || isPlain ? [line] : [line, ...linesOf(part.alternatives, `${indent}  `)];
}

/** The part, and how often it stands there. */
function meaning(part: RegexPart): string {
  const { quantifier } = part;
  const own = quantifier === undefined ? part.text : part.text.slice(0, -quantifier.length);
  if (part.kind === 'any') {
    return anyText(quantifier);
  }
  const what = whatOf(part, own);
  return quantifier === undefined ? what : `${what}, ${times(quantifier)}`;
}

function anyText(quantifier: string | undefined): string {
  switch (quantifier?.replace(/(?<=.)\?$/, '')) {
    case undefined:
      return t('any one character');
    case '*':
      return t('any text, or nothing');
    case '+':
      return t('any text of at least one character');
    default:
      return `${t('any one character')}, ${times(quantifier ?? '')}`;
  }
}

function whatOf({ kind, alternatives }: RegexPart, own: string): string {
  switch (kind) {
    case 'text':
      return t('this text');
    case 'begin':
      return t('the beginning; Prometheus always looks at the whole value');
    case 'end':
      return t('the end; Prometheus always looks at the whole value');
    case 'class':
      return classInWords(own);
    case 'escape':
      return t(escapes[own] ?? unknownEscape);
    case 'flags':
      return flagsInWords(own);
    default:
      return alternatives !== undefined && /^\(\?[imsU-]+:/.test(own) ? flagsInWords(own) : t('a group');
  }
}

const unknownEscape = translatable('a special character or class of characters');

const escapes: Readonly<Record<string, string>> = {
  '\\d': translatable('a digit'),
  '\\D': translatable('a character that is no digit'),
  '\\w': translatable('a letter, a digit or `_`'),
  '\\W': translatable('a character other than letters, digits and `_`'),
  '\\s': translatable('white space'),
  '\\S': translatable('a character that is no white space'),
  '\\b': translatable('the edge of a word'),
  '\\B': translatable('a place that is no edge of a word'),
  '\\A': translatable('the beginning; Prometheus always looks at the whole value'),
  '\\z': translatable('the end; Prometheus always looks at the whole value'),
};

/** `[a-z_]` as `a`–`z`, `_`. */
function classInWords(text: string): string {
  const isNegated = text.startsWith('[^');
  const inside = text.slice(isNegated ? 2 : 1, -1);
  const members = Array.from(inside.matchAll(/\[:\^?\w+:\]|(\\.|[^\\])-(\\.|[^\\])|\\.|[^\\]/gsu), ([whole, from, to]) =>
    from !== undefined && to !== undefined ? `\`${insideCode(from)}\`–\`${insideCode(to)}\`` : `\`${insideCode(whole)}\``,
  );
  const list = members.join(', ');
  return isNegated ? t('one character other than {0}', list) : t('one of the characters {0}', list);
}

function flagsInWords(text: string): string {
  const [on = '', off = ''] = /^\(\?([imsU]*)(?:-([imsU]+))?/.exec(text)?.slice(1) ?? [];
  const words = [...on, ...off].map((flag) => t(off.includes(flag) ? (offFlags[flag] ?? '') : (onFlags[flag] ?? '')));
  return words.length === 0 ? t('a group') : words.join(', ');
}

const onFlags: Readonly<Record<string, string>> = {
  i: translatable('upper and lower case are the same from here on'),
  m: translatable('`^` and `$` stand for the edges of lines from here on'),
  s: translatable('`.` stands for line breaks too from here on'),
  U: translatable('repetitions are as short as possible from here on'),
};

const offFlags: Readonly<Record<string, string>> = {
  i: translatable('upper and lower case are different from here on'),
  m: translatable('`^` and `$` stand for the edges of the value from here on'),
  s: translatable('`.` does not stand for line breaks from here on'),
  U: translatable('repetitions are as long as possible from here on'),
};

function times(quantifier: string): string {
  const [, least = '', comma, most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least !== '') {
    return comma === '' ? t('{0} times', least) : most === '' ? t('at least {0} times', least) : t('{0} to {1} times', least, most);
  }
  return t(quantifier.startsWith('*') ? anyTimes : quantifier.startsWith('+') ? someTimes : maybe);
}

const anyTimes = translatable('any number of times, or not at all');
const someTimes = translatable('once or more');
const maybe = translatable('once or not at all');
