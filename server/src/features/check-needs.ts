import type { Environment, Need, RemoteAnswers } from '#core/environment.ts';
import type { Reading, Region } from '#core/region.ts';
import type { Pacer } from '#core/scheduler.ts';
import type { Snapshot } from '#core/snapshot.ts';

/** What finding needs takes besides the file. */
export interface NeedsContext {
  readonly pacer: Pacer;
  readonly log: (message: string) => void;
  /** What is known at this moment. */
  readonly remote: RemoteAnswers;
  /** The readings whose checks know all they want to, with the environment in which they do: they are passed over. */
  readonly content: WeakMap<object, Environment>;
  /** Whether a need is worth asking now. */
  readonly isOpen: (need: Need) => boolean;
  /** No more than these are looked for. */
  readonly most: number;
}

/** What the checks of a file would like to know of the connected Prometheus and is worth asking, each need once, in the order of the text. */
export async function checkNeeds(snapshot: Snapshot, environment: Environment, context: NeedsContext): Promise<readonly Need[]> {
  const { content, remote, isOpen, most, pacer } = context;
  const asking = { ...environment, remote };
  const found = new Map<string, Need>();
  for (const { key, readings } of snapshot.root ? readingsIn(snapshot.root) : []) {
    if (found.size >= most) {
      break;
    }
    if (content.get(key) !== environment) {
      const needs = readings.flatMap((reading) => needsOf(reading, asking, context));
      for (const need of needs.filter(isOpen)) {
        found.set(JSON.stringify(need), need);
      }
      if (needs.every((need) => remote.answer(need))) {
        content.set(key, environment);
      }
    }
    const rest = pacer.breathe();
    if (rest) {
      await rest;
    }
  }
  return [...found.values()].slice(0, most);
}

function needsOf({ language, model }: Reading, environment: Environment, { log }: NeedsContext): readonly Need[] {
  const { severity } = environment.settings;
  return (language.checks ?? []).flatMap((check) => {
    try {
      return severity[check.code] === 'off' ? [] : [...(check.needs?.(model, environment) ?? [])];
    } catch (error) {
      log(`needs of ${check.code}: ${error instanceof Error ? error.stack : String(error)}`);
      return [];
    }
  });
}

/** Readings with an object that lives as long as they do. */
interface KeptReadings {
  readonly key: object;
  readonly readings: readonly Reading[];
}

/** The region and everything in it; of blocks their texts alone, since needs have no place. */
function* readingsIn(region: Region): Generator<KeptReadings> {
  const { model } = region;
  yield { key: typeof model === 'object' && model !== null ? model : region, readings: [region] };
  for (const child of region.children) {
    yield* readingsIn(child);
  }
  for (const { readings } of region.blocks) {
    yield { key: readings, readings };
  }
}
