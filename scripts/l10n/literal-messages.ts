import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where texts for people are written. */
const folders = ['client/src', 'server/src'] as const;

/** A call of `t` or `translatable` with a literal in any of the three quotes. */
const call = /(?<![\w.])(?:t|translatable)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;

/** Every English text that the sources hand to `t()` or `translatable()` as a literal. */
export function literalMessages(): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => messagesIn(readFileSync(path.join(folder, file), 'utf8'))),
  );
}

/** The messages in the text of one source file. */
export function messagesIn(source: string): readonly string[] {
  return Array.from(source.matchAll(call), ([, literal = '']) => messageOf(literal));
}

/** A backslash stands before a quote or itself, or makes a line break. */
function messageOf(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}
