import type { Need } from './questions.ts';

/** Answers that were learned a short while ago. */
export interface KeptAnswers {
  /** Null: it was asked, and nothing could be learned. Undefined: it has to be asked. */
  find(need: Need): readonly string[] | null | undefined;
  /** Undefined where nothing could be learned. */
  keep(need: Need, answer: readonly string[] | undefined): void;
  clear(): void;
}

/** Long enough for typing a query, short enough to see what is new. */
const keepMilliseconds = 60_000;
/** What could not be learned is not asked again at once. */
const keepNothingMilliseconds = 10_000;
const maxKept = 200;

/** Nothing is kept yet; `now` tells milliseconds. */
export function createKeptAnswers(now: () => number): KeptAnswers {
  const kept = new Map<string, { readonly until: number; readonly answer: readonly string[] | null }>();
  const known = (need: Need): readonly string[] | null | undefined => {
    const entry = kept.get(JSON.stringify(need));
    return entry && entry.until > now() ? entry.answer : undefined;
  };
  return {
    find(need) {
      const own = known(need);
      return own ?? fromShorterPrefix(need, known) ?? own;
    },
    keep(need, answer) {
      const key = JSON.stringify(need);
      kept.delete(key);
      kept.set(key, { until: now() + (answer ? keepMilliseconds : keepNothingMilliseconds), answer: answer ?? null });
      const [oldest] = kept.keys();
      if (kept.size > maxKept && oldest !== undefined) {
        kept.delete(oldest);
      }
    },
    clear: () => kept.clear(),
  };
}

/** A complete answer for a shorter prefix holds all those of a longer one. */
function fromShorterPrefix(need: Need, known: KeptAnswers['find']): readonly string[] | undefined {
  if (need.kind !== 'metricNames' && need.kind !== 'labelValues') {
    return undefined;
  }
  for (const shorter of shorterNeeds(need)) {
    const answer = known(shorter);
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
