const maxQueries = 50;

/** The history with `query` as its newest entry, once. */
export function withQuery(history: readonly string[], query: string): readonly string[] {
  return [query, ...history.filter((other) => other !== query)].slice(0, maxQueries);
}

/** The history as it was kept, whatever an earlier version left there. */
export function readHistory(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
}
