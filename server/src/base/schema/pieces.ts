import type { YamlDocument, YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { Embedding } from '#core/language.ts';
import type { Judgement } from './judge.ts';
import type { Schema } from './types.ts';
import { childrenOf, type TypedNode, typedRoot, walkTyped } from './walk.ts';

/**
 * A part of a document that is judged by itself: a document's root, or a block that the parser cut out and that keeps its
 * identity while its text stays the same. What is found in one may be kept by its `memo`, relative to `base`.
 */
export interface Piece {
  readonly document: YamlDocument;
  readonly start: TypedNode;
  /** Where the piece begins; spans kept for later are relative to it. */
  readonly base: number;
  /**
   * What is kept of it: the same object while the block's text and its place in the schema are the same. Absent where nothing
   * may be kept: the piece is no block, or other pieces lie within it.
   */
  readonly memo?: Memo;
}

/**
 * What was found in a block, relative to its base. Plain fields, filled when first asked for: a long file has thousands of
 * these, and as many entries in weak maps would keep the garbage collector busy on every keystroke.
 */
export interface Memo {
  judgement?: Judgement;
  embeddings?: readonly Embedding[];
}

const known = new WeakMap<YamlModel, WeakMap<Schema, readonly Piece[]>>();
/** By block identity: the memo of blocks without pieces within, and the place of the schema it is for. */
const memos = new WeakMap<object, { readonly role: unknown; readonly memo: Memo }>();

/** The pieces of every document that is ours, in source order. */
export function piecesOf(schema: Schema, model: YamlModel): readonly Piece[] {
  const bySchema = known.get(model) ?? new WeakMap<Schema, readonly Piece[]>();
  known.set(model, bySchema);
  const pieces = bySchema.get(schema) ?? model.documents.flatMap((document) => piecesOfDocument(schema, document));
  bySchema.set(schema, pieces);
  return pieces;
}

/** The typed nodes of one piece; the pieces within it are left out. */
export function nodesOf(schema: Schema, { start }: Piece): Iterable<TypedNode> {
  return walkTyped(schema, start, isNoBlock);
}

function isNoBlock({ block }: YamlNode): boolean {
  return block === undefined;
}

function piecesOfDocument(schema: Schema, document: YamlDocument): readonly Piece[] {
  const type = schema.rootType(document);
  return type === undefined || !document.root ? [] : cut(schema, document, typedRoot(schema, document.root, type));
}

function cut(schema: Schema, document: YamlDocument, start: TypedNode): readonly Piece[] {
  const pieces: Piece[] = [];
  const open = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    const kept = keptPiece(document, next);
    if (kept) {
      pieces.push(kept);
      continue;
    }
    const inner = innerOf(schema, next);
    pieces.push(inner.length === 0 ? newPiece(document, next) : { document, start: next, base: next.node.block?.base ?? 0 });
    for (let index = inner.length - 1; index >= 0; index--) {
      const typed = inner[index];
      if (typed) {
        open.push(typed);
      }
    }
  }
  return pieces;
}

function keptPiece(document: YamlDocument, start: TypedNode): Piece | undefined {
  const { block } = start.node;
  const kept = block && memos.get(block.identity);
  return block && kept && kept.role === roleOf(start) ? { document, start, base: block.base, memo: kept.memo } : undefined;
}

function newPiece(document: YamlDocument, start: TypedNode): Piece {
  const { block } = start.node;
  if (!block) {
    return { document, start, base: 0 };
  }
  const memo: Memo = {};
  memos.set(block.identity, { role: roleOf(start), memo });
  return { document, start, base: block.base, memo };
}

/** The blocks within a piece, in source order. A long list has thousands of them, hence no generator here. */
function innerOf(schema: Schema, start: TypedNode): readonly TypedNode[] {
  const inner: TypedNode[] = [];
  const open = [start];
  for (let typed = open.pop(); typed; typed = open.pop()) {
    if (typed !== start && typed.node.block) {
      inner.push(typed);
    } else {
      for (const child of childrenOf(schema, typed).toReversed()) {
        open.push(child);
      }
    }
  }
  return inner;
}

/** Which place of a schema a block fills: the same text may stand under two fields. */
function roleOf({ field, shape }: TypedNode): unknown {
  return field ?? shape;
}
