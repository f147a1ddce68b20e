import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';
import type { PreparedText } from '../prepared-text.ts';
import { lineOfDeactivation } from './deactivation.ts';
import { inkOf, linesUpTo } from './lines.ts';
import type { Fault } from './read-error.ts';
import { oneLine, textIn } from './shapes.ts';

/** A fault in what a diagram says, for which Mermaid names no place: it stands at the line that the words point to, else at the first. */
export function readMeaningError(said: string, mark: Readonly<Record<string, unknown>>, prepared: PreparedText): Fault {
  return {
    span: inNodeData(mark, prepared) ?? lineOfDeactivation(said, prepared) ?? lineNamedIn(said, prepared) ?? firstWord(prepared),
    message: saidByMermaid(said),
  };
}

/** The first word of a diagram, which says its kind. */
export function firstWord({ text }: PreparedText): Span {
  const start = text.length - text.trimStart().length;
  const length = /^\S*/.exec(text.slice(start))?.[0].length ?? 0;
  return { start, end: start + length };
}

/** Mermaid's own words, and what follows from them. */
export function saidByMermaid(said: string): string {
  return t('{0} — Mermaid does not draw the diagram until this is put right', oneLine(said));
}

/** js-yaml hands back the text it read; of a node's `@{ … }` that text is a part of the diagram. */
function inNodeData(mark: Readonly<Record<string, unknown>>, { text }: PreparedText): Span | undefined {
  const read = textIn(mark, 'buffer')
    .replace(/^[\s{]+|[\s}\0]+$/g, '')
    .split('\n')[0];
  const start = read ? text.indexOf(read) : -1;
  return read && start >= 0 ? { start, end: start + read.length } : undefined;
}

/** The line with most of the names in the message and, among those, one that begins with a word of it; the last where several are as good. */
function lineNamedIn(said: string, { text }: PreparedText): Span | undefined {
  const names = Array.from(said.matchAll(nameInMessage), ([, ...parts]) => parts.find((part) => part !== undefined) ?? '');
  const lines = linesUpTo(text, text.length);
  const scores = lines.map(({ content }) => {
    const named = names.filter((name) => hasWord(content, name) || hasWord(content, /\S+$/.exec(name)?.[0] ?? name));
    const [, verb] = /^\s*([a-z]{4,})/i.exec(content) ?? [];
    return 2 * named.length + Number(verb !== undefined && hasWord(said, verb));
  });
  const best = Math.max(...scores);
  const found = best > 0 ? lines[scores.lastIndexOf(best)] : undefined;
  return found && inkOf(found);
}

/** In quotes or brackets, after a colon, or a number. A bare `'` may be an apostrophe. */
const nameInMessage = /"([^"]+)"|(?<![\w\]])'([^']+)'|`([^`]+)`|\[([^[\]]+)\]|\(([^()"]+)\)|: ([\w-]+)|\b(\d+)\b/g;

function hasWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    if (!isWordCharacter(line.charAt(at - 1)) && !isWordCharacter(line.charAt(at + word.length))) {
      return true;
    }
  }
  return false;
}

function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}_]$/u.test(character);
}
