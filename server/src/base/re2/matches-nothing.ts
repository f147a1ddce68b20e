import { RE2JS } from 're2js';
import { longestPattern } from './regex-fault.ts';

const mostKept = 5000;
const answers = new Map<string, boolean | undefined>();

/**
 * Whether a pattern takes the empty text too, anchored at both ends as Prometheus anchors it; undefined where RE2 does not take the
 * pattern or it is too long. Answers are kept by pattern.
 */
export function matchesNothing(pattern: string): boolean | undefined {
  if (!answers.has(pattern)) {
    if (answers.size >= mostKept) {
      answers.clear();
    }
    answers.set(pattern, compiledMatchesNothing(pattern));
  }
  return answers.get(pattern);
}

function compiledMatchesNothing(pattern: string): boolean | undefined {
  if (pattern.length > longestPattern) {
    return undefined;
  }
  try {
    return RE2JS.compile(`^(?s:${pattern})$`).matches('');
  } catch {
    return undefined;
  }
}
