import { createKeptAnswers } from './kept-answers.ts';
import type { Need } from './questions.ts';
import { createSharedQuestions } from './shared-questions.ts';

/** How needs are answered, and with whose clock. */
export interface AnswersOptions {
  /** Undefined where nothing could be learned; never rejects. */
  readonly find: (need: Need, signal: AbortSignal) => Promise<readonly string[] | undefined>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Answers of the connected Prometheus, kept for a short while. */
export interface Answers {
  /** One answer for each need; null where it is not known, or not known in time. Never rejects. */
  answer(needs: readonly Need[], signal: AbortSignal): Promise<(readonly string[] | null)[]>;
  /** Another Prometheus is connected: nothing that was learned holds. */
  forget(): void;
}

/** Under the 300 ms that the server waits: a slower answer is kept for the next keystroke. */
const patienceMilliseconds = 280;

/** Answers by `find`, which is asked once for needs that are equal. */
export function createAnswers({ find, now }: AnswersOptions): Answers {
  const kept = createKeptAnswers(now);
  const questions = createSharedQuestions(find, kept.keep);
  const answerOne = async (need: Need, patience: Patience): Promise<readonly string[] | null> => {
    const known = kept.find(need);
    if (known !== undefined || patience.isAborted()) {
      return known ?? null;
    }
    const outcome = await questions.ask(need, patience.end);
    return typeof outcome === 'string' ? null : outcome;
  };

  return {
    async answer(needs, signal) {
      const patience = patienceOf(signal);
      try {
        return await Promise.all(needs.map((need) => answerOne(need, patience)));
      } finally {
        patience.dispose();
      }
    },
    forget() {
      questions.abort();
      kept.clear();
    },
  };
}

/** How long the needs of one request are waited for. */
interface Patience {
  readonly end: Promise<'late' | 'aborted'>;
  isAborted(): boolean;
  dispose(): void;
}

function patienceOf(signal: AbortSignal): Patience {
  let end: (why: 'late' | 'aborted') => void = () => undefined;
  const abort = (): void => end('aborted');
  const timer = setTimeout(() => end('late'), patienceMilliseconds);
  signal.addEventListener('abort', abort, { once: true });
  return {
    end: new Promise((resolve) => {
      end = resolve;
    }),
    isAborted: () => signal.aborted,
    dispose() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}
