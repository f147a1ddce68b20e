import type { Matcher } from '../tree.ts';

/** Whether the matcher also takes series that lack the label. In doubt (a pattern only RE2 knows, a variable) it is taken to demand something. */
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

/** Against an empty text JavaScript's and RE2's patterns agree, as far as JavaScript can read them. */
function patternTakesNothing(pattern: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${pattern.replace(/^\(\?[imsU]+\)/, '').replaceAll('(?P<', '(?<')})$`, 's').test('');
  } catch {
    return undefined;
  }
}
