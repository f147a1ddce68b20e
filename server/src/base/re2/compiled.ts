import { RE2JS } from 're2js';

/** Longer patterns and texts are not run: a person would wait. */
export const longestRun = 5000;
const mostKept = 1000;
const patterns = new Map<string, RE2JS | undefined>();

/** A pattern as Prometheus compiles it, but for the anchors; undefined where RE2 refuses it or it is too long to run. Kept by pattern. */
export function compiled(pattern: string): RE2JS | undefined {
  if (pattern.length > longestRun) {
    return undefined;
  }
  if (!patterns.has(pattern)) {
    if (patterns.size >= mostKept) {
      patterns.clear();
    }
    patterns.set(pattern, compile(pattern));
  }
  return patterns.get(pattern);
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(`(?s:${pattern})`);
  } catch {
    // What is wrong with the pattern is told by `regexFault`.
    return undefined;
  }
}
