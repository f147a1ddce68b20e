import type { ActiveTarget } from '#api/shapes.ts';

/** How the targets of a scrape job do. */
export interface JobHealth {
  readonly up: number;
  readonly down: number;
  /** Not scraped yet. */
  readonly waiting: number;
  /** Why one of those that are down is, and which. */
  readonly lastError?: { readonly instance: string; readonly error: string };
}

/** The scrape jobs by name. */
export function jobHealth(targets: readonly ActiveTarget[]): ReadonlyMap<string, JobHealth> {
  const jobs = new Map<string, JobHealth>();
  for (const target of targets) {
    jobs.set(target.scrapePool, withTarget(jobs.get(target.scrapePool) ?? { up: 0, down: 0, waiting: 0 }, target));
  }
  return jobs;
}

function withTarget(job: JobHealth, { health, lastError, labels }: ActiveTarget): JobHealth {
  switch (health) {
    case 'up':
      return { ...job, up: job.up + 1 };
    case 'down':
      return { ...job, down: job.down + 1, lastError: job.lastError ?? { instance: labels.instance ?? '', error: lastError } };
    default:
      return { ...job, waiting: job.waiting + 1 };
  }
}
