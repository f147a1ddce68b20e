/** Median and range of some milliseconds. */
export function summary(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  return `median ${median(sorted).toFixed(1)} ms (${least.toFixed(1)} to ${most.toFixed(1)}, ${sorted.length} rounds)`;
}

/** The middle one of sorted numbers. */
export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
