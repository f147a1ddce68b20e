import type { Embedding } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { EmbedOptions } from './embed-scalar.ts';
import type { YamlNode, YamlPair } from './tree.ts';

/**
 * A block mapping or sequence as a YAML text of its own: its lines with their indentation, the blanks behind the last one
 * too. Where it begins behind something else (`- a: 1`), blanks stand for that. Undefined for scalars, aliases and flow.
 */
export function embedSubtree(text: string, node: YamlNode, options: EmbedOptions): Embedding | undefined {
  return isBlock(node) ? embedLines(text, node.span, options) : undefined;
}

/** A key with its block mapping or sequence, as the mapping of this one key. */
export function embedPair(text: string, { key, value }: YamlPair, options: EmbedOptions): Embedding | undefined {
  return isBlock(value) && value.span.start > key.span.end
    ? embedLines(text, { start: key.span.start, end: value.span.end }, options)
    : undefined;
}

function isBlock(node: YamlNode): boolean {
  return (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
}

function embedLines(text: string, span: Span, options: EmbedOptions): Embedding {
  // A search from -1 would find a line break at the very start.
  const lineStart = span.start > 0 ? text.lastIndexOf('\n', span.start - 1) + 1 : 0;
  const before = text.slice(lineStart, span.start);
  const end = endOfBlanks(text, span.end);
  if (/^ *$/.test(before)) {
    const length = end - lineStart;
    return {
      ...options,
      text: text.slice(lineStart, end),
      span: { start: lineStart, end },
      segments: [{ host: lineStart, embedded: 0, length }],
    };
  }
  const length = end - span.start;
  return {
    ...options,
    text: ' '.repeat(before.length) + text.slice(span.start, end),
    span: { start: span.start, end },
    segments: [{ host: span.start, embedded: before.length, length }],
  };
}

function endOfBlanks(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ' || text[end] === '\t') {
    end++;
  }
  return end;
}
