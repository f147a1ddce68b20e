import type { Embedding, Language } from '#core/language.ts';
import { embeddingIn } from '#core/region.ts';

/** All embeddings of a model, those of blocks too, in the offsets of its text. */
export function embeddingsOf<Model>(language: Language<Model>, model: Model): readonly Embedding[] {
  return [...(language.embeddings?.(model) ?? [])].flatMap((embedding) =>
    'base' in embedding ? embedding.embeddings.flatMap((_, index) => embeddingIn(embedding, index) ?? []) : [embedding],
  );
}
