import type { HostEdit } from '#core/language.ts';
import type { Region } from '#core/region.ts';
import type { Span } from '#core/span.ts';
import type { FileProblem } from './file-problem.ts';

const directive = 'observatory-ignore-next-line';
const comment = new RegExp(`^[ \\t>]*(?:#|%%|<!--)[ \\t]*${directive}\\b[ \\t]*([\\w,\\- ]*?)[ \\t]*(?:-->)?[ \\t]*\\r?$`, 'gm');

/** A line of which a comment above says that some problems are meant to be there. */
interface IgnoredLine {
  /** With its line break. */
  readonly span: Span;
  /** Empty for all codes. */
  readonly codes: readonly string[];
}

/**
 * Tells which problems a file's comments ask to leave out: `# observatory-ignore-next-line CODE` (in Markdown in an HTML comment, in Mermaid
 * after `%%`) speaks for the next line and for all that is embedded in a value or block that begins there. Without a code it speaks for all.
 */
export function ignoredIn(text: string): (problem: FileProblem) => boolean {
  const lines = text.includes(directive) ? ignoredLines(text) : [];
  return (problem) =>
    lines.some(
      ({ span, codes }) =>
        (codes.length === 0 || codes.includes(problem.problem.code)) &&
        beginnings(problem, text).some((offset) => span.start <= offset && offset < span.end),
    );
}

/** The edit that adds the comment for a problem above its line; undefined where there is no place for a comment. */
export function ignoringEdit({ span, region, problem }: FileProblem, text: string): HostEdit | undefined {
  const { offset, holder } = commentable(region, span.start);
  const marks = holder.language.comment;
  if (!marks) {
    return undefined;
  }
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indentation = /^[ \t>]*/.exec(text.slice(start, offset))?.[0] ?? '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const words = [marks.open, directive, problem.code, ...(marks.close ? [marks.close] : [])];
  return { at: { start, end: start }, text: `${indentation}${words.join(' ')}${lineBreak}` };
}

/** A value inside a line has no room for a comment of its own: it goes above the field that holds it. */
function commentable(region: Region, offset: number): { readonly offset: number; readonly holder: Region } {
  const isValue = region.embedding?.dialect !== undefined && region.parent !== undefined;
  return isValue && region.parent ? commentable(region.parent, region.span.start) : { offset, holder: region };
}

function ignoredLines(text: string): readonly IgnoredLine[] {
  const lines: IgnoredLine[] = [];
  const waiting: string[][] = [];
  let end = 0;
  for (const { index, 0: whole, 1: list = '' } of text.matchAll(comment)) {
    // A comment below another one speaks for the same line.
    if (waiting.length > 0 && index !== end) {
      lines.push(...waiting.splice(0).map((codes) => ({ span: lineAt(text, end), codes })));
    }
    waiting.push(list.split(/[,\s]+/).filter((code) => code !== ''));
    end = index + whole.length + 1;
  }
  return [...lines, ...waiting.map((codes) => ({ span: lineAt(text, end), codes }))];
}

function lineAt(text: string, start: number): Span {
  const lineBreak = text.indexOf('\n', start);
  return { start, end: lineBreak < 0 ? text.length + 1 : lineBreak + 1 };
}

/** Where the problem begins, and every value and block around it; a fence's content begins with the line before. */
function beginnings({ span, region }: FileProblem, text: string): readonly number[] {
  const offsets = [span.start];
  for (let around: Region | undefined = region; around?.parent; around = around.parent) {
    const { start } = around.span;
    const lineBreak = text.lastIndexOf('\n', start - 1);
    const isFirst = /^[ \t>]*$/.test(text.slice(lineBreak + 1, start));
    offsets.push(start, ...(isFirst && lineBreak >= 0 ? [lineBreak] : []));
  }
  return offsets;
}
