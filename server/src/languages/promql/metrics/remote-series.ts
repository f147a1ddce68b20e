import type { Environment, Need } from '#core/environment.ts';

/** Samples must have been there for so many seconds: by then a server that just started has seen each of its targets. */
const settledSeconds = 300;
const settled: Need = { kind: 'seriesCount', metric: 'up', ago: settledSeconds };

/** The question whether there are, or ever were, series of a metric. `matcher` narrows them: `job="x"`. */
export function seriesNeed(metric: string, matcher?: string): Need {
  return { kind: 'hasSeries', selector: `{__name__=${JSON.stringify(metric)}${matcher === undefined ? '' : `,${matcher}`}}` };
}

/** What the connected server says to `seriesNeed`; undefined where nobody knows. */
export function hasSeries(need: Need, { remote }: Environment): boolean | undefined {
  const answer = remote.answer(need);
  return answer && answer.length > 0;
}

/** What must be known too before anything is concluded from series that are not there. */
export const settledNeeds: readonly Need[] = [settled];

/** Whether the connected server has been scraping for long enough that what it lacks is not merely to come. */
export function isSettled({ remote }: Environment): boolean {
  return Number(remote.answer(settled)?.[0]) > 0;
}
