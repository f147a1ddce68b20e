import { RE2JS } from 're2js';

/** Longer ones are not run: a person would wait. */
const longest = 5000;
const mostKept = 1000;
const patterns = new Map<string, RE2JS | undefined>();

/** Whether a pattern, anchored at both ends as Prometheus anchors it, takes a text; undefined where RE2 refuses the pattern. */
export function re2Matches(pattern: string, text: string): boolean | undefined {
  if (!special.test(pattern)) {
    return pattern === text;
  }
  if (pattern.length > longest || text.length > longest) {
    return undefined;
  }
  if (!patterns.has(pattern)) {
    if (patterns.size >= mostKept) {
      patterns.clear();
    }
    patterns.set(pattern, compiled(pattern));
  }
  return patterns.get(pattern)?.testExact(text);
}

const special = /[\\()[\]{}*+?|^$.]/;

function compiled(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(`(?s:${pattern})`);
  } catch {
    // What is wrong with the pattern is told by `regexFault`.
    return undefined;
  }
}
