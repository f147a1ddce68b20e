import { compiled, longestRun } from './compiled.ts';

/** Whether a pattern, anchored at both ends as Prometheus anchors it, takes a text; undefined where RE2 refuses the pattern. */
export function re2Matches(pattern: string, text: string): boolean | undefined {
  if (!special.test(pattern)) {
    return pattern === text;
  }
  return text.length > longestRun ? undefined : compiled(pattern)?.testExact(text);
}

const special = /[\\()[\]{}*+?|^$.]/;
