import type { Need } from './questions.ts';

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

/** Long enough for typing a query, short enough to see what is new. */
const keepMilliseconds = 60_000;
/** What could not be learned is not asked again at once. */
const keepNothingMilliseconds = 10_000;
const maxKept = 200;
/** Under the 300 ms that the server waits: a slower answer is kept for the next keystroke. */
const patienceMilliseconds = 280;

/** Answers by `find`, which is asked once for needs that are equal. */
export function createAnswers({ find, now }: AnswersOptions): Answers {
  const kept = new Map<string, Kept>();
  const flights = new Map<string, Flight>();

  const keep = (key: string, answer: readonly string[] | undefined): void => {
    kept.delete(key);
    kept.set(key, { until: now() + (answer ? keepMilliseconds : keepNothingMilliseconds), answer: answer ?? null });
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) {
      kept.delete(oldest);
    }
  };

  const takeOff = (key: string, need: Need): Flight => {
    const controller = new AbortController();
    const landing = find(need, controller.signal).then((answer) => {
      if (flights.get(key) === flight) {
        flights.delete(key);
        keep(key, answer);
      }
      return answer ?? null;
    });
    const flight: Flight = { controller, landing, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };

  const known = (need: Need): Kept | undefined => {
    const entry = kept.get(JSON.stringify(need));
    return entry && entry.until > now() ? entry : undefined;
  };

  const answerOne = async (need: Need, patience: Patience): Promise<readonly string[] | null> => {
    const found = known(need)?.answer ?? fromShorterPrefix(need, known);
    if (found !== undefined || patience.isAborted() || known(need)) {
      return found ?? null;
    }
    const key = JSON.stringify(need);
    const flight = flights.get(key) ?? takeOff(key, need);
    flight.waiting++;
    const outcome = await Promise.race([flight.landing, patience.end]);
    flight.waiting--;
    if (outcome === 'aborted' && flight.waiting === 0 && flights.get(key) === flight) {
      flights.delete(key);
      flight.controller.abort();
    }
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
      for (const { controller } of flights.values()) {
        controller.abort();
      }
      flights.clear();
      kept.clear();
    },
  };
}

interface Kept {
  readonly until: number;
  readonly answer: readonly string[] | null;
}

interface Flight {
  readonly controller: AbortController;
  readonly landing: Promise<readonly string[] | null>;
  waiting: number;
}

/** A complete answer for a shorter prefix holds all those of a longer one. */
function fromShorterPrefix(need: Need, known: (need: Need) => Kept | undefined): readonly string[] | undefined {
  if (need.kind !== 'metricNames' && need.kind !== 'labelValues') {
    return undefined;
  }
  for (const shorter of shorterNeeds(need)) {
    const answer = known(shorter)?.answer;
    if (answer && answer.length < need.limit) {
      return answer.filter((name) => fits(name, need));
    }
  }
  return undefined;
}

type TypedNeed = Extract<Need, { readonly prefix: string }>;

/** The same need as it was some letters ago, the latest first. */
function* shorterNeeds(need: TypedNeed): Generator<TypedNeed> {
  if (need.kind === 'metricNames' && need.inside) {
    for (let length = need.inside.length - 1; length > 0; length--) {
      yield { ...need, inside: need.inside.slice(0, length) };
    }
  }
  for (let length = need.prefix.length - 1; length >= 0; length--) {
    yield { ...need, prefix: need.prefix.slice(0, length) };
  }
}

function fits(name: string, need: TypedNeed): boolean {
  const inside = need.kind === 'metricNames' ? need.inside : undefined;
  return name.startsWith(need.prefix) && (inside === undefined || name.toLowerCase().includes(inside.toLowerCase(), 1));
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
