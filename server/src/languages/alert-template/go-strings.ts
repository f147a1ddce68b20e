import type { Operand } from './parse/tree.ts';

/** The text of a string that Go reads without escapes; undefined of anything else, and where it holds an escape. */
export function stringValue(text: string, operand: Operand): string | undefined {
  const found = decodedString(text, operand);
  return found && found.value.length === operand.span.end - operand.span.start - 2 ? found.value : undefined;
}

/** The text of a string, and where each of its characters stands. */
export interface DecodedString {
  readonly value: string;
  /** One more than characters: the last is the end. */
  readonly places: readonly number[];
}

/** Undefined of anything but a string, and of one with escapes other than those of single characters. */
export function decodedString(text: string, { kind, span }: Operand): DecodedString | undefined {
  if (kind !== 'string') {
    return undefined;
  }
  const isRaw = text[span.start] === '`';
  const places: number[] = [];
  let value = '';
  let at = span.start + 1;
  while (at < span.end - 1) {
    places.push(at);
    const escaped = text[at] === '\\' && !isRaw ? escapes[text[at + 1] ?? ''] : text[at];
    if (escaped === undefined) {
      return undefined;
    }
    value += escaped;
    at += text[at] === '\\' && !isRaw ? 2 : 1;
  }
  return { value, places: [...places, at] };
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t', r: '\r' };
