import { matchesNothing } from '#base/re2/matches-nothing.ts';
import type { Matcher } from '../tree.ts';

/** Whether the matcher also takes series that lack the label. In doubt (a variable, say) it is taken to demand something. */
export function matchesEmpty({ operator, value, label }: Matcher): boolean {
  if (operator === undefined || value === undefined) {
    return label.text === '';
  }
  if (value.holdsVariable) {
    return false;
  }
  switch (operator) {
    case '=':
      return value.text === '';
    case '!=':
      return value.text !== '';
    case '=~':
      return patternTakesNothing(value.text) ?? false;
    case '!~':
      return !(patternTakesNothing(value.text) ?? true);
  }
}

/** Letters, digits and the plainest signs mean to JavaScript what they mean to RE2; it spares compiling most patterns twice. */
const readAlike = /^(?:[\w .:/,=|*+?-]|\\[dws.])*$/;

function patternTakesNothing(pattern: string): boolean | undefined {
  if (!readAlike.test(pattern)) {
    return matchesNothing(pattern);
  }
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test('');
  } catch {
    return undefined;
  }
}
