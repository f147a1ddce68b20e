import { type EmbedOptions, embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlModel, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import type { Embedding, EmbeddingBlock, HostEdit } from '#core/language.ts';
import { type Span, shifted } from '#core/span.ts';
import { nodesOf, type Piece, piecesOf } from './pieces.ts';
import { isSet, textOf } from './read.ts';
import type { Field, FieldEmbedding, Schema } from './types.ts';
import { isNull } from './walk.ts';

/** The texts in other languages that the schema's fields hold, in source order. Where an alias repeats one it is not given again. */
export function* schemaEmbeddings(schema: Schema, model: YamlModel): Generator<Embedding | EmbeddingBlock> {
  for (const piece of embedsAnything(schema) ? piecesOf(schema, model) : []) {
    const { memo } = piece;
    if (!memo) {
      yield* embeddingsOf(schema, model, piece);
      continue;
    }
    memo.embeddings ??= embeddingsOf(schema, model, piece).map((embedding) => relative(embedding, piece.base));
    if (memo.embeddings.length > 0) {
      yield new PieceEmbeddings(schema, model, piece, memo.embeddings);
    }
  }
}

const embedding = new WeakMap<Schema, boolean>();

/** Most configuration holds no other language, and need not be walked for it. */
function embedsAnything(schema: Schema): boolean {
  const known =
    embedding.get(schema) ?? Object.values(schema.types).some(({ fields }) => Object.values(fields).some(({ embeds }) => embeds));
  embedding.set(schema, known);
  return known;
}

// A class, against the house rule: a rule file makes thousands, and a method on a prototype costs nothing for each.
class PieceEmbeddings implements EmbeddingBlock {
  readonly base: number;
  readonly embeddings: readonly Embedding[];
  readonly #schema: Schema;
  readonly #model: YamlModel;
  readonly #piece: Piece;

  constructor(schema: Schema, model: YamlModel, piece: Piece, embeddings: readonly Embedding[]) {
    this.base = piece.base;
    this.embeddings = embeddings;
    this.#schema = schema;
    this.#model = model;
    this.#piece = piece;
  }

  write(index: number, at: Span, text: string): HostEdit | undefined {
    return embeddingsOf(this.#schema, this.#model, this.#piece)[index]?.write?.(at, text);
  }
}

function embeddingsOf(schema: Schema, model: YamlModel, piece: Piece): readonly Embedding[] {
  return scalarsOf(schema, piece).map(({ scalar, embeds }) => embedScalar(model.text, scalar, embeds));
}

/** A plain copy, which holds on to nothing of the text it came from. */
function relative({ languageId, dialect, resultName, item, text, segments, span }: Embedding, base: number): Embedding {
  return {
    text,
    segments: segments.map((segment) => ({ ...segment, host: segment.host - base })),
    span: shifted(span, -base),
    ...(languageId !== undefined && { languageId }),
    ...(dialect !== undefined && { dialect }),
    ...(resultName !== undefined && { resultName }),
    ...(item !== undefined && { item: item - base }),
  };
}

interface EmbeddedScalar {
  readonly scalar: YamlScalar;
  readonly embeds: EmbedOptions;
}

function scalarsOf(schema: Schema, piece: Piece): readonly EmbeddedScalar[] {
  const found: EmbeddedScalar[] = [];
  for (const { node, field, shape, ancestors } of nodesOf(schema, piece)) {
    // A half-typed value is a region too: that is where completion is wanted. `null` written out is none.
    const written = node.kind === 'scalar' && (node.value === '' || !isNull(node));
    if (field?.embeds && shape.kind === 'scalar' && node.kind === 'scalar' && written) {
      const object = objectAround(field, ancestors);
      if (isEmbedded(field.embeds, node, object)) {
        found.push({ scalar: node, embeds: embedOptions(field.embeds, object, ancestors) });
      }
    }
  }
  return found;
}

/** The object that a value of one of its fields stands in, directly or in lists and maps. */
function objectAround({ type }: Field, ancestors: readonly YamlNode[]): YamlNode | undefined {
  // Each list and map around the text ends its part of the type with a bracket.
  return ancestors.at(-type.split(']').length);
}

function isEmbedded({ holding, onlyBeside }: FieldEmbedding, { value }: YamlScalar, object: YamlNode | undefined): boolean {
  const holds = holding === undefined || value.includes(holding);
  return holds && (onlyBeside === undefined || (object?.kind === 'mapping' && isSet(object, onlyBeside)));
}

/** The dialect may depend on what else the object says. */
function embedOptions(
  { languageId, dialect, dialectBeside = {}, resultBeside }: FieldEmbedding,
  object: YamlNode | undefined,
  ancestors: readonly YamlNode[],
): EmbedOptions {
  const list = ancestors.findLastIndex(({ kind }) => kind === 'sequence');
  const item = list < 0 ? undefined : ancestors[list + 1];
  const resultName = resultBeside !== undefined && object?.kind === 'mapping' ? textOf(object, resultBeside)?.trim() : undefined;
  const beside = Object.entries(dialectBeside).filter(([name]) => object?.kind === 'mapping' && isSet(object, name));
  const chosen = beside.length === 1 ? beside[0]?.[1] : dialect;
  return {
    languageId,
    ...(chosen !== undefined && { dialect: chosen }),
    ...(resultName && { resultName }),
    ...(item && { item: item.span.start }),
  };
}
