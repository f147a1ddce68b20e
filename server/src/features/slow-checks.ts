import type { CodedProblem } from '#core/language.ts';
import type { Reading } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';

/** What slow checks have said, by model: models live as long as their text stays in the file. */
export type SlowProblems = WeakMap<object, SlowAnswer>;

interface SlowAnswer {
  readonly settled: Promise<void>;
  /** Undefined while they run. */
  problems: readonly CodedProblem[] | undefined;
}

/** Starts the slow checks of regions that have not been asked before; undefined where nothing is left to wait for. It never rejects. */
export function startSlowChecks(
  snapshot: Snapshot,
  context: { readonly slow: SlowProblems; readonly log: (message: string) => void },
): Promise<void> | undefined {
  const waiting: Promise<void>[] = [];
  for (const region of regionsOf(snapshot, ({ slowChecks }) => slowChecks !== undefined)) {
    const answer = answerFor(region, context);
    if (answer && !answer.problems) {
      waiting.push(answer.settled);
    }
  }
  return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => undefined);
}

/** What the slow checks of a region have said so far. */
export function slowProblemsOf({ model }: Reading, slow: SlowProblems): readonly CodedProblem[] {
  return (isKey(model) && slow.get(model)?.problems) || [];
}

function answerFor({ language, model }: Reading, context: Parameters<typeof startSlowChecks>[1]): SlowAnswer | undefined {
  if (!isKey(model) || !language.slowChecks) {
    return undefined;
  }
  const known = context.slow.get(model);
  if (known) {
    return known;
  }
  const settled = language.slowChecks(model).then(
    (problems) => {
      answer.problems = problems;
    },
    (error: unknown) => {
      answer.problems = [];
      context.log(`slow checks of ${language.id}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  );
  const answer: SlowAnswer = { settled, problems: undefined };
  context.slow.set(model, answer);
  return answer;
}

function isKey(model: unknown): model is object {
  return typeof model === 'object' && model !== null;
}
