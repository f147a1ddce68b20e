import type { AnswersOptions } from './answers.ts';
import type { Need } from './questions.ts';

/** Questions under way: needs that are equal are asked once, however many wait for the answer. */
export interface SharedQuestions {
  /** The answer, null where nothing could be learned, or why it is not waited for any longer. */
  ask(need: Need, end: Promise<'late' | 'aborted'>): Promise<readonly string[] | null | 'late' | 'aborted'>;
  /** Nobody wants any of the answers any more. */
  abort(): void;
}

/** Asks by `find`; `learned` hears of every answer that was not aborted, late ones too. */
export function createSharedQuestions(
  find: AnswersOptions['find'],
  learned: (need: Need, answer: readonly string[] | undefined) => void,
): SharedQuestions {
  const flights = new Map<string, Flight>();
  const takeOff = (key: string, need: Need): Flight => {
    const controller = new AbortController();
    const landing = find(need, controller.signal).then((answer) => {
      if (flights.get(key) === flight) {
        flights.delete(key);
        learned(need, answer);
      }
      return answer ?? null;
    });
    const flight: Flight = { controller, landing, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };
  return {
    async ask(need, end) {
      const key = JSON.stringify(need);
      const flight = flights.get(key) ?? takeOff(key, need);
      flight.waiting++;
      const outcome = await Promise.race([flight.landing, end]);
      flight.waiting--;
      if (outcome === 'aborted' && flight.waiting === 0 && flights.get(key) === flight) {
        flights.delete(key);
        flight.controller.abort();
      }
      return outcome;
    },
    abort() {
      for (const { controller } of flights.values()) {
        controller.abort();
      }
      flights.clear();
    },
  };
}

interface Flight {
  readonly controller: AbortController;
  readonly landing: Promise<readonly string[] | null>;
  waiting: number;
}
