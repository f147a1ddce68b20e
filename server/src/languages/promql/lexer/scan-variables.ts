import { endOfVariable, variablesIn } from '#base/grafana-variables/variables.ts';
import { isAlphaNumeric } from './characters.ts';
import type { ScannedWord } from './scan-word.ts';

/** Where a word stands: in `[…]` there are only durations, and in `{…}` no metric's name. */
export type WordPlace = 'expression' | 'braces' | 'brackets';

/**
 * Scans a word with at least one of Grafana's variables in it: `$metric`, `node_${x}_total`, `[[y]]m`, `0.$z`. Undefined where
 * no such word begins.
 */
export function scanVariables(text: string, start: number, limit: number, place: WordPlace): ScannedWord | undefined {
  let end = start;
  let holdsVariable = false;
  for (;;) {
    const code = text.charCodeAt(end);
    const variableEnd = code === 36 || code === 91 ? endOfVariable(text, end, limit) : undefined;
    if (variableEnd === undefined && !(end < limit && continuesWord(text, { start, end }, place))) {
      return holdsVariable ? { kind: kindOf(text.slice(start, end), place), end } : undefined;
    }
    holdsVariable ||= variableEnd !== undefined;
    end = variableEnd ?? end + 1;
  }
}

/** A colon belongs to metric names alone: in brackets it begins the step. A point stands in numbers, as in `0.$quantile`. */
function continuesWord(text: string, { start, end }: { readonly start: number; readonly end: number }, place: WordPlace): boolean {
  const code = text.charCodeAt(end);
  return isAlphaNumeric(code) || (code === 58 && place === 'expression') || (code === 46 && /^\d*$/.test(text.slice(start, end)));
}

function kindOf(word: string, place: WordPlace): ScannedWord['kind'] {
  if (place === 'brackets') {
    return 'duration';
  }
  if (/^[\d.]/.test(word)) {
    return 'number';
  }
  const colons = (text: string): number => text.split(':').length - 1;
  const ofFormats = variablesIn(word).reduce((sum, { span }) => sum + colons(word.slice(span.start, span.end)), 0);
  return colons(word) > ofFormats ? 'metric' : 'identifier';
}
