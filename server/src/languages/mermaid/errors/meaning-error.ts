import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';
import { lineEnd, type PreparedText } from '../prepared-text.ts';
import type { Fault } from './read-error.ts';
import { oneLine, textIn } from './shapes.ts';

/** A fault in what a diagram says, for which Mermaid names no place: it stands at the line that the words point to, else at the first. */
export function readMeaningError(said: string, mark: Readonly<Record<string, unknown>>, prepared: PreparedText): Fault {
  return { span: inNodeData(mark, prepared) ?? lineNamedIn(said, prepared) ?? firstWord(prepared), message: saidByMermaid(said) };
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

function lineNamedIn(said: string, { text }: PreparedText): Span | undefined {
  const named = Array.from(said.matchAll(/["'`(]([^"'`()]+)["'`)]|\b(\d+)\b/g), ([, quoted, number]) => quoted ?? number ?? '');
  const places = named.map((name) => text.lastIndexOf(name)).filter((place) => place > 0);
  const verbs = Array.from(said.matchAll(/[a-z]{4,}/gi), ([word]) => text.search(new RegExp(`^[^\\S\\n]*${word}\\b`, 'm'))).filter(
    (place) => place > 0,
  );
  const place = places.length > 0 ? Math.max(...places) : verbs[0];
  return place === undefined ? undefined : inkOfLine(text, place);
}

function inkOfLine(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', text.charAt(offset) === '\n' ? offset - 1 : offset) + 1;
  const line = text.slice(start, lineEnd(text, start));
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}
