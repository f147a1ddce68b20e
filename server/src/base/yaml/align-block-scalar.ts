import type { Segment } from '#core/segment.ts';
import { copyBreak, type SegmentBuilder, segmentBuilder } from './segment-builder.ts';
import type { YamlScalar } from './tree.ts';

/** One line of the text below the header. `feed` is the last character of its break, or the text's end. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly feed: number;
}

/** The part of `alignScalar` for literal and folded scalars. */
export function alignBlockScalar(text: string, scalar: YamlScalar): readonly Segment[] {
  const builder = segmentBuilder();
  const wanted = scalar.value.length;
  const indentation = scalar.indentation ?? Number.POSITIVE_INFINITY;
  const joinLines = scalar.style === 'folded' ? foldedBreaks(text) : allBreaks(text);
  let line = lineAt(text, lineAt(text, scalar.span.start).feed + 1);
  // The breaks met since the last line with content; how many of them count is known only at the next one.
  let breaks: number[] = [];
  while (builder.embedded() < wanted && line.start < text.length && isWithin(text, line, scalar)) {
    const content = line.start + indentation;
    if (line.end > content) {
      joinLines(builder, breaks, content);
      breaks = [];
    }
    const written = text.slice(content, Math.min(line.end, content + wanted - builder.embedded()));
    if (isMoved(text, line, content) || !scalar.value.startsWith(written, builder.embedded())) {
      // The parser's recovery moved this line: from here on nothing has a place of its own.
      breaks = [];
      break;
    }
    builder.copy(content, written.length);
    breaks.push(line.feed);
    line = lineAt(text, line.feed + 1);
  }
  for (const feed of breaks.slice(0, wanted - builder.embedded())) {
    copyBreak(text, feed, builder);
  }
  return builder.segments().length > 0 ? builder.segments() : [{ host: scalar.span.end, embedded: 0, length: 0 }];
}

/** Whether a line that says something ends before the scalar's text begins. */
function isMoved(text: string, { start, end }: Line, content: number): boolean {
  return end <= content && text.slice(start, end).trim() !== '';
}

type JoinLines = (builder: SegmentBuilder, breaks: readonly number[], content: number) => void;

function allBreaks(text: string): JoinLines {
  return (builder, breaks) => {
    for (const feed of breaks) {
      copyBreak(text, feed, builder);
    }
  };
}

/** One break between two lines becomes a blank and n breaks n-1, except beside lines that are indented further. */
function foldedBreaks(text: string): JoinLines {
  let wasFurther = false;
  let isFirst = true;
  return (builder, breaks, content) => {
    const isFurther = text[content] === ' ' || text[content] === '\t';
    const keepsAll = isFirst || isFurther || wasFurther;
    if (!keepsAll && breaks.length === 1) {
      if (text[content - 1] === ' ') {
        builder.copy(content - 1, 1);
      } else {
        builder.skip(1);
      }
    }
    for (const feed of keepsAll ? breaks : breaks.slice(1)) {
      copyBreak(text, feed, builder);
    }
    wasFurther = isFurther;
    isFirst = false;
  };
}

/** Below the span's end only blank lines can still belong to the scalar. */
function isWithin(text: string, line: Line, scalar: YamlScalar): boolean {
  return line.start < scalar.span.end || text.slice(line.start, line.end).trim() === '';
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') {
    end++;
  }
  return { start, end, feed: text[end] === '\r' && text[end + 1] === '\n' ? end + 1 : end };
}
