import type { Answer, Environment, Need, RemoteAnswers } from '#core/environment.ts';
import type { Scheduler } from '#core/scheduler.ts';

/** Answers of one server, each with the time from which it may be asked for again. */
export interface AnswerStore {
  /** What is known at each moment. */
  readonly current: RemoteAnswers;
  /** Whether the need should be asked: it is not known, or was asked long ago, and there is room for its answer. */
  isOpen(need: Need): boolean;
  /** How often in a row it was asked in vain. */
  failures(need: Need): number;
  /** Keeps the answers to needs, null for what did not come: what was known of those stays known. */
  keep(needs: readonly Need[], answers: readonly (readonly string[] | null)[]): void;
  /** Texts of which everything is known, each with the environment in which it is; empty again where answers may have become old. */
  content(): WeakMap<object, Environment>;
  /** What is known now, for good; undefined where it is the same by value as when this was last called. */
  takeChanged(): RemoteAnswers | undefined;
}

/** Series come and go: what was learned is asked again after this, if anybody still wants to know. */
const keepMilliseconds = 5 * 60_000;
/** Doubled each time that no answer comes. */
const keepNothingMilliseconds = 1500;
const mostKept = 2000;
/** In characters, of all answers together. */
const mostText = 4_000_000;

/** A store in which nothing is known. */
export function createAnswerStore({ now }: Pick<Scheduler, 'now'>): AnswerStore {
  const entries = new Map<string, Entry>();
  let isChanged = false;
  let text = 0;
  let content = new WeakMap<object, Environment>();
  let contentUntil = 0;
  /** Before that, looking for what can be dropped is in vain. */
  let fullUntil = 0;

  const isFull = (): boolean => entries.size >= mostKept || text >= mostText;
  const put = (key: string, entry: Entry | undefined): void => {
    text += lengthOf(entry) - lengthOf(entries.get(key));
    entry ? entries.set(key, entry) : entries.delete(key);
  };
  const makeRoom = (): void => {
    fullUntil = Number.POSITIVE_INFINITY;
    for (const [key, { until }] of entries) {
      if (until <= now()) {
        isChanged = true;
        put(key, undefined);
      } else {
        fullUntil = Math.min(fullUntil, until);
      }
    }
  };
  return {
    current: { answer: (need) => entries.get(JSON.stringify(need))?.answer },
    isOpen(need) {
      const entry = entries.get(JSON.stringify(need));
      if (!entry && isFull() && now() >= fullUntil) {
        makeRoom();
      }
      return entry ? entry.until <= now() : !isFull();
    },
    failures: (need) => entries.get(JSON.stringify(need))?.failures ?? 0,
    keep(needs, answers) {
      for (const [index, need] of needs.entries()) {
        const key = JSON.stringify(need);
        const last = entries.get(key);
        const entry = nextEntry(last, answers[index] ?? undefined, now());
        put(key, entry);
        isChanged ||= JSON.stringify(entry.answer) !== JSON.stringify(last?.answer);
      }
    },
    content() {
      if (now() >= contentUntil) {
        contentUntil = now() + keepMilliseconds;
        content = new WeakMap();
      }
      return content;
    },
    takeChanged() {
      if (!isChanged) {
        return undefined;
      }
      isChanged = false;
      const known = new Map(Array.from(entries, ([key, { answer }]) => [key, answer]));
      return { answer: (need) => known.get(JSON.stringify(need)) };
    },
  };
}

interface Entry {
  readonly answer?: Answer;
  readonly until: number;
  /** How often in a row no answer came. */
  readonly failures: number;
}

function lengthOf(entry: Entry | undefined): number {
  return entry?.answer?.reduce((length, { length: more }) => length + more, 0) ?? 0;
}

function nextEntry(last: Entry | undefined, answer: Answer | undefined, now: number): Entry {
  if (answer) {
    return { answer, until: now + keepMilliseconds, failures: 0 };
  }
  const failures = (last?.failures ?? 0) + 1;
  const until = now + Math.min(keepNothingMilliseconds * 2 ** (failures - 1), keepMilliseconds);
  return { ...(last?.answer ? { answer: last.answer } : {}), until, failures };
}
