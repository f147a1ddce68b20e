import type { Embedding, HostEdit, Language } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { type Fence, findFences } from './fences.ts';

/** A Markdown text as far as we care: its fenced blocks. */
export interface MarkdownModel {
  readonly fences: readonly Fence[];
}

/** Markdown: nothing of its own, each fence a text in whatever language its tag and content say. */
export const markdown: Language<MarkdownModel> = {
  id: 'markdown',
  comment: { open: '<!--', close: '-->' },
  parse: (text) => ({ fences: findFences(text) }),
  embeddings: ({ fences }) => fences.map(toEmbedding),
};

function toEmbedding(fence: Fence): Embedding {
  const { tag, text, segments, span } = fence;
  return { name: tag, text, segments, span, write: (at, replacement) => writeInFence(fence, at, replacement) };
}

/** New lines get what keeps them in the fence's list item or quote. */
function writeInFence({ segments, linePrefix }: Fence, at: Span, text: string): HostEdit | undefined {
  const inHost = toHostSpan(segments, at);
  return inHost && { at: inHost, text: text.replace(/\n/g, `\n${linePrefix}`) };
}
