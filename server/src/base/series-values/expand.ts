import type { Sample, SeriesItem, SeriesValues } from './model.ts';

/** How many intervals the values fill. */
export function countOf({ items }: SeriesValues): number {
  return items.reduce((total, { count }) => total + count, 0);
}

/** The first samples one by one, as they are added up; at most `limit`. */
export function samplesOf({ items }: Pick<SeriesValues, 'items'>, limit: number): readonly Sample[] {
  const samples: Sample[] = [];
  for (const item of items) {
    for (const sample of samplesOfItem(item, limit - samples.length)) {
      samples.push(sample);
    }
  }
  return samples;
}

function* samplesOfItem({ sample, step, count }: SeriesItem, limit: number): Generator<Sample> {
  let current = sample;
  for (let index = 0; index < Math.min(count, limit); index++) {
    yield current;
    current = step ? added(current, step, 1) : current;
  }
}

/** The sample that an item ends with. */
export function lastSampleOf({ sample, step, count }: SeriesItem): Sample {
  return step ? added(sample, step, Math.max(0, count - 1)) : sample;
}

function added(sample: Sample, step: Sample, times: number): Sample {
  if (sample.kind === 'number' && step.kind === 'number') {
    return { kind: 'number', value: sample.value + times * step.value };
  }
  return sample.kind === 'histogram' && step.kind === 'histogram'
    ? { kind: 'histogram', count: sample.count + times * step.count, sum: sample.sum + times * step.sum }
    : sample;
}

/** How many intervals after the start the first and the last sample are; a marker of staleness is one, too. Absent where there is none. */
export function sampledStretch({ items }: SeriesValues): { readonly first?: number; readonly last?: number } {
  let at = 0;
  let first: number | undefined;
  let last: number | undefined;
  for (const { sample, count } of items) {
    if (sample.kind !== 'gap') {
      first ??= at;
      last = at + count - 1;
    }
    at += count;
  }
  return first === undefined || last === undefined ? {} : { first, last };
}
