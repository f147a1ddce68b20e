import { RE2JS } from 're2js';
import { longestPattern } from './regex-fault.ts';

/** The groups of a pattern that a replacement can name. */
export interface RegexGroups {
  readonly count: number;
  readonly names: readonly string[];
}

/** The groups of a pattern; undefined where RE2 refuses it, or it is too long to be compiled in time. */
export function regexGroups(pattern: string): RegexGroups | undefined {
  if (pattern.length > longestPattern) {
    return undefined;
  }
  try {
    const compiled = RE2JS.compile(pattern);
    return { count: compiled.groupCount(), names: Object.keys(compiled.namedGroups()) };
  } catch {
    // What is wrong with the pattern is told by `regexFault`.
    return undefined;
  }
}
