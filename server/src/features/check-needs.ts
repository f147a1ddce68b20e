import type { Environment, Need } from '#core/environment.ts';
import type { Check } from '#core/language.ts';
import type { Reading, Region } from '#core/region.ts';
import type { Pacer } from '#core/scheduler.ts';
import type { Snapshot } from '#core/snapshot.ts';

/** What finding needs takes besides the file. */
export interface NeedsContext {
  readonly pacer: Pacer;
  readonly log: (message: string) => void;
  /** Whether a need is worth asking now. */
  readonly isOpen: (need: Need) => boolean;
  /** No more than these are looked for. */
  readonly most: number;
}

/** What the checks of a file would like to know of the connected Prometheus and is worth asking, each need once, in the order of the text. */
export async function checkNeeds(snapshot: Snapshot, environment: Environment, context: NeedsContext): Promise<readonly Need[]> {
  const found = new Map<string, Need>();
  for (const reading of snapshot.root ? readingsIn(snapshot.root) : []) {
    for (const check of reading.language.checks ?? []) {
      for (const need of environment.settings.severity[check.code] === 'off' ? [] : needsOf(check, reading, environment, context)) {
        if (context.isOpen(need)) {
          found.set(JSON.stringify(need), need);
        }
      }
    }
    if (found.size >= context.most) {
      break;
    }
    const rest = context.pacer.breathe();
    if (rest) {
      await rest;
    }
  }
  return [...found.values()].slice(0, context.most);
}

function needsOf(check: Check<unknown>, { model }: Reading, environment: Environment, { log }: NeedsContext): readonly Need[] {
  try {
    return [...(check.needs?.(model, environment) ?? [])];
  } catch (error) {
    log(`needs of ${check.code}: ${error instanceof Error ? error.stack : String(error)}`);
    return [];
  }
}

/** The region and everything in it; of blocks their texts alone, since needs have no place. */
function* readingsIn(region: Region): Generator<Reading> {
  yield region;
  for (const child of region.children) {
    yield* readingsIn(child);
  }
  for (const { readings } of region.blocks) {
    yield* readings;
  }
}
