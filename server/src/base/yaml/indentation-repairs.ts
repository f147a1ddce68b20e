import { t } from '#core/l10n.ts';
import type { Patch } from './patch.ts';
import type { Repair } from './repairs.ts';
import { contentLineAfter, contentLineBefore, entryOf, type TextLine } from './text-lines.ts';

/** The line with the rarer indentation around here is the likelier culprit. */
export function wrongIndentation(text: string, suspects: readonly TextLine[]): Repair[] {
  const byRarity = suspects.map((line) => ({ line, count: sameIndentation(text, line) })).sort((a, b) => a.count - b.count);
  return byRarity.flatMap(({ line }) => expectedIndentations(text, line).map((count) => reindented(line, count)));
}

function reindented(line: TextLine, count: number): Repair {
  const indentation = { start: line.start, end: line.start + line.indentation };
  const span = line.indentation > 0 ? indentation : { start: line.start, end: Math.min(line.start + 1, line.end) };
  const message = t('Wrong indentation: {0} spaces where {1} are expected', line.indentation, count);
  return { line: line.start, patches: [{ ...indentation, text: ' '.repeat(count) }], error: { span, message } };
}

/** The indentations that lines around this one have, nearest first. */
function expectedIndentations(text: string, line: TextLine): readonly number[] {
  const found = new Set<number>();
  const after = contentLineAfter(text, line);
  if (after) {
    found.add(after.indentation);
  }
  let above = contentLineBefore(text, line);
  if (above && /:$/.test(above.content)) {
    found.add(above.indentation + entryOf(above).dashes + 2);
  }
  for (let count = 0; above && count < 40 && found.size < 7; count++) {
    found.add(above.indentation);
    found.add(above.indentation + entryOf(above).dashes);
    above = contentLineBefore(text, above);
  }
  if (!tabsOf(text, line)) {
    found.delete(line.indentation);
  }
  const most = after ? mostIndentation(line, after) : Number.POSITIVE_INFINITY;
  return [...found]
    .filter((count) => count <= most)
    .sort((a, b) => Math.abs(a - line.indentation) - Math.abs(b - line.indentation))
    .slice(0, 5);
}

/** A line that something hangs below stays left of it. */
function mostIndentation(line: TextLine, after: TextLine): number {
  if (endsWithHeader(line)) {
    return after.indentation - 1;
  }
  const isParent = /:(\s+#.*)?$/.test(line.content) && after.indentation > 0;
  return isParent ? after.indentation - (/^-(\s|$)/.test(after.content) ? 0 : 1) : Number.POSITIVE_INFINITY;
}

function sameIndentation(text: string, line: TextLine): number {
  let count = 0;
  let above = contentLineBefore(text, line);
  let below = contentLineAfter(text, line);
  for (let step = 0; step < 20; step++) {
    count += (above?.indentation === line.indentation ? 1 : 0) + (below?.indentation === line.indentation ? 1 : 0);
    above = above && contentLineBefore(text, above);
    below = below && contentLineAfter(text, below);
  }
  return count;
}

/** A block scalar whose first line is indented too far ends at the next one. */
export function firstLineOfBlock(text: string, reported: TextLine): Repair[] {
  let first: TextLine | undefined;
  let line = contentLineBefore(text, reported);
  for (let count = 0; line && count < 60 && line.indentation >= reported.indentation; count++) {
    first = line;
    line = contentLineBefore(text, line);
  }
  const isBlock = line && first && endsWithHeader(line) && first.indentation > reported.indentation;
  return isBlock && first ? [reindented(first, reported.indentation)] : [];
}

function endsWithHeader({ content }: TextLine): boolean {
  return /(^|[\s])[|>][-+0-9]{0,2}(\s+#.*)?$/.test(content);
}

/** All the lines in a row that begin with tabs, one tab taken for two spaces. */
export function tabIndentation(text: string, line: TextLine): Repair[] {
  if (!tabsOf(text, line)) {
    return [];
  }
  let first = line;
  for (let above = contentLineBefore(text, first); above && tabsOf(text, above); above = contentLineBefore(text, above)) {
    first = above;
  }
  const span = { start: first.start, end: first.start + tabsOf(text, first).length };
  const error = { span, message: t('Tabs cannot indent YAML: use spaces') };
  const parent = contentLineBefore(text, first);
  const below = parent && /:$/.test(parent.content) ? [parent.indentation + entryOf(parent).dashes + 2] : [];
  return [...below, ...expectedIndentations(text, first)].map((count) => ({
    line: first.start,
    patches: tabPatches(text, first, count),
    error,
  }));
}

function tabPatches(text: string, first: TextLine, count: number): readonly Patch[] {
  const patches: Patch[] = [];
  const firstWidth = widthOf(tabsOf(text, first));
  for (let line: TextLine | undefined = first; line && tabsOf(text, line); line = contentLineAfter(text, line)) {
    const tabs = tabsOf(text, line);
    patches.push({ start: line.start, end: line.start + tabs.length, text: ' '.repeat(Math.max(0, count + widthOf(tabs) - firstWidth)) });
  }
  return patches;
}

function tabsOf(text: string, line: TextLine): string {
  return /^[ \t]*\t[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}

function widthOf(blanks: string): number {
  return blanks.replaceAll('\t', '  ').length;
}
