import type { Problem } from '#core/problem.ts';

/**
 * A problem that lies in two places of a text rests on all that stands between them as well: of two equal keys a template
 * may keep one, `{{ if }}` this one, `{{ else }}` that one.
 */
export function restingOnRelated(problem: Problem): Problem {
  const { span, related = [], evidence = span } = problem;
  const places = related.flatMap(({ at }) => ('kind' in at ? [] : [at]));
  if (places.length === 0) {
    return problem;
  }
  const all = [evidence, ...places];
  return {
    ...problem,
    evidence: { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) },
  };
}
