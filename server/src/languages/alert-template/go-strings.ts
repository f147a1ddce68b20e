import type { Operand } from './parse/tree.ts';

/** The text of a string that Go reads without escapes; undefined of anything else, and where it holds an escape. */
export function stringValue(text: string, { kind, span }: Operand): string | undefined {
  const value = text.slice(span.start + 1, span.end - 1);
  return kind === 'string' && (text[span.start] === '`' || !value.includes('\\')) ? value : undefined;
}
