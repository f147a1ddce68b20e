import { editDistance } from './nearest.ts';

/** Candidates for what a name was meant to be. */
export interface NearNames {
  /** Those that differ by a slip of the hand, the nearest first. */
  readonly misspelt: readonly string[];
  /** Longer or shorter ones that share all of the other's words: `http_requests_total` for `http_requests`. */
  readonly related: readonly string[];
}

const mostOffered = 3;

/** The names among `candidates` that may be meant by `name`; at most three in all. */
export function nearNames(name: string, candidates: Iterable<string>): NearNames {
  const distances = new Map<string, number>();
  const related = new Set<string>();
  for (const candidate of candidates) {
    const distance = slips(name, candidate);
    if (distance !== undefined) {
      distances.set(candidate, distance);
    } else if (candidate.startsWith(`${name}_`) || name.startsWith(`${candidate}_`)) {
      related.add(candidate);
    }
  }
  const misspelt = [...distances].sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1)).map(([candidate]) => candidate);
  const kin = [...related].sort((a, b) => Math.abs(a.length - name.length) - Math.abs(b.length - name.length) || (a < b ? -1 : 1));
  return { misspelt: misspelt.slice(0, mostOffered), related: kin.slice(0, Math.max(0, mostOffered - misspelt.length)) };
}

/** How many letters differ, where that is few enough for a slip. */
function slips(name: string, candidate: string): number | undefined {
  const most = Math.min(2, Math.floor(name.length / 4));
  if (candidate === name || Math.abs(candidate.length - name.length) > most || saysSomethingElse(name, candidate)) {
    return undefined;
  }
  const distance = editDistance(name, candidate);
  return distance <= most ? distance : undefined;
}

/** Whether one word stands for another: `min` for `max`, `job` for `pod`, `rate5m` for `rate1h`. */
function saysSomethingElse(name: string, candidate: string): boolean {
  const words = name.split(separators);
  const others = candidate.split(separators);
  return (
    words.length === others.length &&
    words.some((word, index) => {
      const other = others[index] ?? '';
      return word !== other && (/\d/.test(word + other) || editDistance(word, other) > Math.ceil(word.length / 4));
    })
  );
}

const separators = /[^\p{L}\d]+/u;
