import { RE2JS } from 're2js';
import { isPlainlyValid } from './plainly-valid.ts';

/** Patterns longer than this are not judged: compiling them could take longer than a person waits. */
export const longestPattern = 20_000;
const mostKept = 5000;
const faults = new Map<string, RegexFault | undefined>();

/** Why RE2 refuses a pattern, in Go's own words. */
export interface RegexFault {
  readonly message: string;
}

/**
 * What Prometheus says of a pattern it cannot compile, or undefined where it takes it. Prometheus anchors every pattern as
 * `^(?s:…)$` before it compiles it, and its messages show that. Never throws; answers are kept by pattern.
 */
export function regexFault(pattern: string): RegexFault | undefined {
  if (!mayBeFaulty.test(pattern) || pattern.length > longestPattern || isPlainlyValid(pattern)) {
    return undefined;
  }
  if (!faults.has(pattern)) {
    if (faults.size >= mostKept) {
      faults.clear();
    }
    faults.set(pattern, compileFault(`^(?s:${pattern})$`));
  }
  return faults.get(pattern);
}

/** Without any of these characters a pattern is plain text, and needs no compiler. */
const mayBeFaulty = /[\\()[\]{}*+?|^$]/;

function compileFault(pattern: string): RegexFault | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // Anything but a syntax fault is the compiler's own trouble, and no reason to blame the pattern.
    // Go lets two groups have the same name.
    const isFault = message.startsWith('error parsing regexp') && !message.includes('duplicate capture group name');
    return isFault ? { message } : undefined;
  }
}
