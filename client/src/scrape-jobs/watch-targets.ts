import { targets } from '#api/questions.ts';
import type { AskOne } from '../answers/questions.ts';
import { type JobHealth, jobHealth } from './job-health.ts';

/** What the connected Prometheus tells of its scrape jobs, asked for now and then while somebody looks. */
export interface TargetWatch {
  /** Undefined before it is known. Asks again where it was learned a while ago. */
  jobs(): ReadonlyMap<string, JobHealth> | undefined;
  /** Another Prometheus is connected, or none. */
  forget(): void;
  dispose(): void;
}

/** How often it is asked at most; a server that gives no answer is left alone for longer. */
const pauseMilliseconds = 15_000;
const pauseWithoutAnswer = 60_000;

/** `connected` is undefined where no Prometheus is; `isWanted` tells whether anybody looks still. */
export function watchTargets(options: {
  readonly connected: () => AskOne | undefined;
  readonly isWanted: () => boolean;
  readonly onChange: () => void;
}): TargetWatch {
  const { connected, isWanted, onChange } = options;
  let known: ReadonlyMap<string, JobHealth> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let generation = 0;
  const learn = async (ask: AskOne): Promise<void> => {
    const asked = generation;
    isAsking = true;
    const answer = await ask(targets('active'));
    if (asked === generation) {
      const before = known;
      known = answer && jobHealth(answer.activeTargets);
      isAsking = false;
      pause = setTimeout(again, answer ? pauseMilliseconds : pauseWithoutAnswer);
      if (toText(known) !== toText(before)) {
        onChange();
      }
    }
  };
  const look = (): void => {
    const ask = pause === undefined && !isAsking ? connected() : undefined;
    if (ask) {
      void learn(ask);
    }
  };
  const again = (): void => {
    pause = undefined;
    if (isWanted()) {
      look();
    }
  };
  const forget = (): void => {
    generation++;
    clearTimeout(pause);
    pause = undefined;
    isAsking = false;
    known = undefined;
  };
  return {
    jobs() {
      look();
      return known;
    },
    forget() {
      forget();
      onChange();
    },
    dispose: forget,
  };
}

function toText(jobs: ReadonlyMap<string, JobHealth> | undefined): string {
  return JSON.stringify(jobs && [...jobs]);
}
