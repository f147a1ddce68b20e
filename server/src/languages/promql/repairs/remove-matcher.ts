import type { Edit } from '#core/problem.ts';
import type { Matcher, VectorSelector } from '../tree.ts';

/** Takes a matcher out of its selector, with a comma, or with the braces where nothing else stands in them. */
export function removeMatcher({ name, braces, matchers }: VectorSelector, matcher: Matcher): Edit {
  const index = matchers.indexOf(matcher);
  const previous = matchers[index - 1];
  const next = matchers[index + 1];
  if (previous !== undefined) {
    return { at: { start: previous.span.end, end: matcher.span.end }, text: '' };
  }
  if (next !== undefined) {
    return { at: { start: matcher.span.start, end: next.span.start }, text: '' };
  }
  return { at: name !== undefined && braces !== undefined ? braces : matcher.span, text: '' };
}
