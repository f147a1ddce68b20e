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

/** How often it is asked at most. */
const pauseMilliseconds = 15_000;

/** `connected` is undefined where no Prometheus is; `isWanted` tells whether anybody looks still. */
export function watchTargets(options: {
  readonly connected: () => AskOne | undefined;
  readonly isWanted: () => boolean;
  readonly onChange: () => void;
}): TargetWatch {
  const { connected, isWanted, onChange } = options;
  let known: ReadonlyMap<string, JobHealth> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let generation = 0;
  const learn = async (): Promise<void> => {
    const asked = generation;
    pause = setTimeout(again, pauseMilliseconds);
    const answer = await connected()?.(targets('active'));
    const before = known;
    if (asked === generation) {
      known = answer && jobHealth(answer.activeTargets);
      if (toText(known) !== toText(before)) {
        onChange();
      }
    }
  };
  const again = (): void => {
    pause = undefined;
    if (isWanted()) {
      void learn();
    }
  };
  const forget = (): void => {
    generation++;
    clearTimeout(pause);
    pause = undefined;
    known = undefined;
  };
  return {
    jobs() {
      if (pause === undefined && connected()) {
        void learn();
      }
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
