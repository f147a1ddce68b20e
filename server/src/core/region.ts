import type { Embedding, EmbeddingBlock, HostEdit, Language } from './language.ts';
import type { Edit, Problem } from './problem.ts';
import { compose, hostEnds, type Segment, toEmbeddedOffset, toHostOffset, toHostSpan, touchesHole } from './segment.ts';
import { remainder, type Span, shifted, touches } from './span.ts';

/** What a piece of text was read as. */
export interface Reading {
  readonly language: Language;
  /** What the language's `parse` returned; only the language knows its shape. */
  readonly model: unknown;
  readonly text: string;
}

/** A piece of a file in one language, with the model of its text. A file is a tree of them. */
export interface Region extends Reading {
  /** From this region's text to the file's, through every nesting. */
  readonly segments: readonly Segment[];
  /** The whole value in the file, holes and quotes included. */
  readonly span: Span;
  /** How the parent holds it; undefined for the outermost region. */
  readonly embedding?: Embedding;
  readonly parent?: Region;
  readonly children: readonly Region[];
  /** Further children, kept apart from their place so that most of them outlive an edit. */
  readonly blocks: readonly RegionBlock[];
}

/** The children of an unchanged part of a region's text; `regionIn` gives them their place. */
export interface RegionBlock {
  readonly block: EmbeddingBlock;
  /** One for each of the block's embeddings; the same array as long as that one is the same. */
  readonly readings: readonly Reading[];
}

/** The region and all below it whose language is `wanted`, outermost first. */
export function* withDescendants(region: Region, wanted: (language: Language) => boolean): Generator<Region> {
  if (wanted(region.language)) {
    yield region;
  }
  for (const child of region.children) {
    yield* withDescendants(child, wanted);
  }
  for (const block of region.blocks) {
    // Counted rather than iterated: thousands of blocks are passed over on every keystroke.
    for (let index = 0; index < block.readings.length; index++) {
      const reading = block.readings[index];
      const placed = reading && wanted(reading.language) ? regionIn(region, block, index) : undefined;
      if (placed) {
        yield placed;
      }
    }
  }
}

/** The child at `index` of a block of `parent`, as a region with its place. */
export function regionIn(parent: Region, { block, readings }: RegionBlock, index: number): Region | undefined {
  const reading = readings[index];
  const embedding = embeddingIn(block, index);
  return reading && embedding && { ...reading, ...placeIn(parent, embedding), children: [], blocks: [] };
}

/** The embedding at `index` of a block, in the offsets of the text that holds it. */
export function embeddingIn(block: EmbeddingBlock, index: number): Embedding | undefined {
  const relative = block.embeddings[index];
  return (
    relative && {
      ...relative,
      segments: relative.segments.map((segment) => ({ ...segment, host: segment.host + block.base })),
      span: shifted(relative.span, block.base),
      ...(relative.item === undefined ? {} : { item: relative.item + block.base }),
      ...(block.write ? { write: (at, text) => block.write?.(index, at, text) } : {}),
    }
  );
}

/** Where an embedding of `parent` stands in the file. */
export function placeIn(parent: Region, embedding: Embedding): Pick<Region, 'segments' | 'span' | 'embedding' | 'parent'> {
  const segments = compose(parent.segments, embedding.segments);
  const [first] = segments;
  const last = segments.at(-1);
  const start = toHostOffset(parent.segments, embedding.span.start, 'after') ?? first?.host ?? parent.span.start;
  const end = toHostOffset(parent.segments, embedding.span.end, 'before') ?? (last ? last.host + last.length : parent.span.end);
  return { segments, span: { start, end }, embedding, parent };
}

/** The regions around a file offset, innermost first, each with the offset in its own text (undefined inside a hole). */
export function regionsAt(root: Region, offset: number): readonly { region: Region; offset: number }[] {
  const found: { region: Region; offset: number }[] = [];
  let region: Region | undefined = root;
  while (region) {
    const own = toEmbeddedOffset(region.segments, offset);
    if (own !== undefined) {
      found.unshift({ region, offset: own });
    }
    region = region.children.find(({ span }) => touches(span, offset)) ?? (own === undefined ? undefined : blockChildAt(region, own));
  }
  return found;
}

function blockChildAt(parent: Region, offset: number): Region | undefined {
  for (const child of parent.blocks) {
    const { base, embeddings } = child.block;
    const index = embeddings.findIndex(({ span }) => touches(span, offset - base));
    if (index >= 0) {
      return regionIn(parent, child, index);
    }
  }
  return undefined;
}

/**
 * Where a claim about `span`, resting on `evidence`, stands in the file; undefined where either touches a hole, but for what is immaterial.
 * A region that its host holds in other characters (base64, say) is reported as a whole.
 */
export function toFileSpan(region: Region, span: Span, { evidence = span, immaterial = [] }: Grounds = {}): Span | undefined {
  if (region.segments.length === 0) {
    return isLostInHole(region) ? undefined : region.span;
  }
  const touches = (part: Span): boolean =>
    touchesHole(region.segments, part) && remainder(part, immaterial).some((rest) => touchesHole(region.segments, rest));
  return touches(evidence) || touches(span) ? undefined : hostEnds(region.segments, span);
}

/** What a claim rests on, as a problem tells it. */
type Grounds = Pick<Problem, 'evidence' | 'immaterial'>;

/** Whether all of the region's text, or of one around it, came to stand in a hole: then a template makes it, and nobody knows it. */
function isLostInHole({ segments, embedding, parent }: Region): boolean {
  return (
    embedding !== undefined &&
    parent !== undefined &&
    (parent.segments.length === 0 ? isLostInHole(parent) : segments.length === 0 && embedding.segments.length > 0)
  );
}

/** The file edit that has the effect of `edit` on the region's text, or undefined where it cannot be written. */
export function toFileEdit(region: Region, edit: HostEdit): HostEdit | undefined {
  const { embedding, parent } = region;
  if (!embedding) {
    return edit;
  }
  const outer = embedding.write ? embedding.write(edit.at, edit.text) : writeUnchanged(embedding, edit);
  return outer && parent ? toFileEdit(parent, outer) : outer;
}

/** Whether the edit is one of this same region. */
export function isOwnEdit(edit: Edit): edit is HostEdit {
  return !('kind' in edit.at);
}

function writeUnchanged(embedding: Embedding, edit: HostEdit): HostEdit | undefined {
  const at = toHostSpan(embedding.segments, edit.at);
  return at && { at, text: edit.text };
}
