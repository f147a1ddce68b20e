import type { Candidate, Embedding, EmbeddingBlock, Language } from './language.ts';
import { placeIn, type Reading, type Region, type RegionBlock, withDescendants } from './region.ts';
import type { Recognised, Registry } from './registry.ts';
import type { Pacer } from './scheduler.ts';
import { identity } from './segment.ts';

/** A version of a file as a tree of regions. Immutable. */
export interface Snapshot {
  readonly text: string;
  /** The outermost region; undefined where the file is not ours. */
  readonly root?: Region;
  /** What the file was last recognised as, and by which text. */
  readonly recognised?: Recognised;
  /** What the next version may take over: models by language, dialect and text, and the readings of unchanged blocks. */
  readonly models: ModelPool;
  readonly blocks: BlockPool;
}

/** Everything about a file that decides what it is. */
export interface FileCandidate extends Candidate {
  readonly name: string;
}

type ModelPool = ReadonlyMap<string, ReadonlyMap<string, unknown>>;
type BlockPool = WeakMap<readonly Embedding[], readonly Reading[]>;

interface Building {
  readonly registry: Registry;
  readonly pacer: Pacer;
  readonly previous: ModelPool | undefined;
  readonly models: Map<string, Map<string, unknown>>;
  readonly blocks: BlockPool;
  /** The file, where its outermost language only wraps what the file is. */
  wrapped?: FileCandidate | undefined;
}

/**
 * Reads a file into regions. The model of every region whose language, dialect and text are those of a region of
 * `previous` is taken over, and so is what was read of a block that its language kept; the outermost region's last model is
 * handed to its parser, which may reuse parts.
 */
export async function takeSnapshot(
  context: { readonly registry: Registry; readonly pacer: Pacer },
  file: FileCandidate,
  previous?: Snapshot,
): Promise<Snapshot> {
  const { text } = file;
  const building: Building = { ...context, previous: previous?.models, models: new Map(), blocks: previous?.blocks ?? new WeakMap() };
  const { models, blocks } = building;
  const recognised = await context.registry.recognise(file, previous?.recognised);
  if (!recognised) {
    return { text, models, blocks };
  }
  const { language } = recognised;
  building.wrapped = recognised.wraps ? file : undefined;
  const earlier = previous?.root?.language === language ? previous.root : undefined;
  const model = modelOf(building, language, { text, dialect: undefined, earlier: earlier?.model });
  const place = { segments: identity(text.length), span: { start: 0, end: text.length } };
  const root = await fillRegion(building, { language, model, text, ...place, children: [], blocks: [] }, earlier);
  return { text, root, recognised, models, blocks };
}

/** All regions whose language is `wanted`, outermost first. */
export function regionsOf(snapshot: Snapshot, wanted: (language: Language) => boolean = () => true): Iterable<Region> {
  return snapshot.root ? withDescendants(snapshot.root, wanted) : [];
}

interface FillingRegion extends Region {
  readonly children: Region[];
  readonly blocks: RegionBlock[];
}

async function fillRegion(building: Building, region: FillingRegion, earlier: Region | undefined): Promise<Region> {
  for (const embedding of region.language.embeddings?.(region.model) ?? []) {
    const work = 'base' in embedding ? addBlock(building, region, embedding) : addChild(building, region, embedding, earlier);
    if (work) {
      await work;
    }
    const rest = building.pacer.breathe();
    if (rest) {
      await rest;
    }
  }
  return region;
}

async function addChild(building: Building, region: FillingRegion, embedding: Embedding, earlier: Region | undefined): Promise<void> {
  const language = await languageOf(building, embedding);
  if (language) {
    const sibling = earlier?.children[region.children.length];
    const before = sibling?.language === language ? sibling : undefined;
    const model = modelOf(building, language, { text: embedding.text, dialect: embedding.dialect, earlier: before?.model });
    const child = { language, model, text: embedding.text, ...placeIn(region, embedding), children: [], blocks: [] };
    region.children.push(await fillRegion(building, child, before));
  }
}

/** Nothing to wait for where the block was read before. */
function addBlock(building: Building, region: FillingRegion, block: EmbeddingBlock): Promise<void> | undefined {
  const kept = building.blocks.get(block.embeddings);
  if (kept) {
    region.blocks.push({ block, readings: kept });
    return undefined;
  }
  return readBlock(building, block).then((readings) => {
    building.blocks.set(block.embeddings, readings);
    region.blocks.push({ block, readings });
  });
}

async function readBlock(building: Building, { embeddings }: EmbeddingBlock): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const { languageId = '', text, dialect } of embeddings) {
    const language = await building.registry.language(languageId);
    if (language) {
      readings.push({ language, model: language.parse(text, dialect), text });
    }
  }
  return readings;
}

function modelOf(
  building: Building,
  language: Language,
  source: { readonly text: string; readonly dialect: string | undefined; readonly earlier: unknown },
): unknown {
  const key = source.dialect === undefined ? language.id : `${language.id}/${source.dialect}`;
  const pool = building.models.get(key) ?? new Map<string, unknown>();
  building.models.set(key, pool);
  const model =
    pool.get(source.text) ?? building.previous?.get(key)?.get(source.text) ?? language.parse(source.text, source.dialect, source.earlier);
  pool.set(source.text, model);
  return model;
}

/** What a wrapper holds is recognised first, as what the file was said to be; its own pieces come after. */
async function languageOf(building: Building, embedding: Embedding): Promise<Language | undefined> {
  const { registry, wrapped } = building;
  if (embedding.languageId !== undefined) {
    return registry.language(embedding.languageId);
  }
  building.wrapped = undefined;
  const format = wrapped?.format;
  return (await registry.recognise({ ...embedding, ...(format !== undefined && { format }) }))?.language;
}
