import type { Embedding } from '#core/language.ts';
import type { EmbedOptions } from './embed-scalar.ts';
import type { YamlNode } from './tree.ts';

/**
 * A block mapping or sequence as a YAML text of its own: its lines with their indentation, the blanks behind the last one
 * too. Where it begins behind something else (`- a: 1`), blanks stand for that. Undefined for scalars, aliases and flow.
 */
export function embedSubtree(text: string, node: YamlNode, options: EmbedOptions): Embedding | undefined {
  if ((node.kind !== 'mapping' && node.kind !== 'sequence') || node.flow) {
    return undefined;
  }
  const lineStart = text.lastIndexOf('\n', node.span.start - 1) + 1;
  const before = text.slice(lineStart, node.span.start);
  const end = endOfBlanks(text, node.span.end);
  if (/^ *$/.test(before)) {
    const length = end - lineStart;
    return {
      ...options,
      text: text.slice(lineStart, end),
      span: { start: lineStart, end },
      segments: [{ host: lineStart, embedded: 0, length }],
    };
  }
  const length = end - node.span.start;
  return {
    ...options,
    text: ' '.repeat(before.length) + text.slice(node.span.start, end),
    span: { start: node.span.start, end },
    segments: [{ host: node.span.start, embedded: before.length, length }],
  };
}

function endOfBlanks(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ' || text[end] === '\t') {
    end++;
  }
  return end;
}
