/** A part of a pattern with its text; a piece may stand for several characters, such as a group. */
export interface RegexPart {
  readonly text: string;
  readonly kind: 'text' | 'any' | 'class' | 'escape' | 'group' | 'flags' | 'begin' | 'end';
  /** The alternatives inside of a group. */
  readonly alternatives?: readonly (readonly RegexPart[])[];
  /** How often, as written: `*`, `+?`, `{2,3}`. */
  readonly quantifier?: string;
}

/** A pattern that RE2 takes, as alternatives of parts in order. Deeply nested groups stay one part. */
export function regexAlternatives(pattern: string): readonly (readonly RegexPart[])[] {
  return alternativesIn(pattern, 0);
}

const deepest = 5;

function alternativesIn(pattern: string, depth: number): readonly (readonly RegexPart[])[] {
  const alternatives: RegexPart[][] = [[]];
  for (let at = 0; at < pattern.length; ) {
    if (pattern.charAt(at) === '|') {
      alternatives.push([]);
      at++;
      continue;
    }
    const part = partAt(pattern, at, depth);
    const quantifier = quantifierAt(pattern, at + part.text.length);
    addPart(alternatives.at(-1), quantifier === undefined ? part : { ...part, text: part.text + quantifier, quantifier });
    at += part.text.length + (quantifier?.length ?? 0);
  }
  return alternatives;
}

/** Letters side by side are one text. */
function addPart(parts: RegexPart[] | undefined, part: RegexPart): void {
  const last = parts?.at(-1);
  const joins = last?.kind === 'text' && part.kind === 'text' && last.quantifier === undefined && part.quantifier === undefined;
  if (last !== undefined && joins) {
    parts?.splice(-1, 1, { kind: 'text', text: last.text + part.text });
  } else {
    parts?.push(part);
  }
}

const escapedText = /^\\(?:[^\w\s]|[afnrtv]|x(?:[\da-fA-F]{2}|\{[\da-fA-F]+\})|\d{1,3})/;
const escapedClass = /^\\(?:[pP](?:\{\^?\w+\}|\w)|.)/su;

function partAt(pattern: string, at: number, depth: number): RegexPart {
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  const rest = pattern.slice(at, at + longestEscape);
  switch (character) {
    case '.':
      return { kind: 'any', text: '.' };
    case '^':
      return { kind: 'begin', text: '^' };
    case '$':
      return { kind: 'end', text: '$' };
    case '[':
      return { kind: 'class', text: pattern.slice(at, endOfClass(pattern, at)) };
    case '(':
      return groupAt(pattern, at, depth);
    case '\\': {
      const text = escapedText.exec(rest)?.[0];
      return text === undefined ? { kind: 'escape', text: escapedClass.exec(rest)?.[0] ?? character } : { kind: 'text', text };
    }
    default:
      return { kind: 'text', text: character };
  }
}

const longestEscape = 40;

function quantifierAt(pattern: string, at: number): string | undefined {
  return /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(at, at + longestEscape))?.[0];
}

/** A `]` that stands first is one of the characters. */
function endOfClass(pattern: string, start: number): number {
  let at = start + 1;
  if (pattern.charAt(at) === '^') {
    at++;
  }
  for (let first = at; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') {
      at++;
    } else if (character === '[' && pattern.charAt(at + 1) === ':') {
      const end = pattern.indexOf(':]', at + 2);
      at = end === -1 ? at : end + 1;
    } else if (character === ']' && at > first) {
      return at + 1;
    }
  }
  return pattern.length;
}

function groupAt(pattern: string, start: number, depth: number): RegexPart {
  const flags = /^\(\?[imsU]*(?:-[imsU]+)?\)/.exec(pattern.slice(start, start + longestEscape))?.[0];
  if (flags !== undefined) {
    return { kind: 'flags', text: flags };
  }
  const end = endOfGroup(pattern, start);
  const text = pattern.slice(start, end);
  const opening = /^\((?:\?(?:P?<\w+>|[imsU]*(?:-[imsU]+)?:))?/.exec(text)?.[0] ?? '(';
  return { kind: 'group', text, ...(depth < deepest ? { alternatives: alternativesIn(text.slice(opening.length, -1), depth + 1) } : {}) };
}

function endOfGroup(pattern: string, start: number): number {
  let open = 0;
  for (let at = start; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') {
      at++;
    } else if (character === '[') {
      at = endOfClass(pattern, at) - 1;
    } else if (character === '(') {
      open++;
    } else if (character === ')') {
      open--;
      if (open === 0) {
        return at + 1;
      }
    }
  }
  return pattern.length;
}
