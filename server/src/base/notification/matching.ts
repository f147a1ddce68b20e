import { re2Matches } from '#base/re2/re2-matches.ts';
import type { LabelMatcher } from './matcher.ts';

/** Whether every alert that the first matchers take is certainly taken by the others too. False where that is not known. */
export function impliesAll(matchers: readonly LabelMatcher[], others: readonly LabelMatcher[]): boolean {
  return others.every((other) => implies(matchers, other));
}

/** Two of the matchers that no alert can fulfil together; undefined where there may be one that does. */
export function contradiction(matchers: readonly LabelMatcher[]): readonly [LabelMatcher, LabelMatcher] | undefined {
  for (const [index, one] of matchers.entries()) {
    const values = valuesOf(one);
    const other =
      values &&
      matchers.find((each, at) => at !== index && each.name === one.name && values.every((value) => takes(each, value) === false));
    if (other) {
      return [one, other];
    }
  }
  return undefined;
}

/** Whether a matcher takes a label's value (the empty text where an alert lacks the label); undefined where its pattern cannot be run. */
export function takes({ operator, value: wanted }: LabelMatcher, value: string): boolean | undefined {
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '=~':
      return re2Matches(wanted, value);
    case '!~':
      return negated(re2Matches(wanted, value));
  }
}

function negated(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function implies(matchers: readonly LabelMatcher[], other: LabelMatcher): boolean {
  if (takesEverything(other)) {
    return true;
  }
  return matchers.some((one) => {
    if (one.name !== other.name) {
      return false;
    }
    const isSame = one.operator === other.operator && one.value === other.value;
    return isSame || valuesOf(one)?.every((value) => takes(other, value) === true) === true;
  });
}

/** Whether a matcher lets every alert through. */
export function takesEverything({ operator, value }: LabelMatcher): boolean {
  return operator === '=~' && (value === '.*' || value === '(.*)');
}

/** The only values that a matcher takes, where they can be listed: those of `=`, and of a pattern that is nothing but plain texts with `|` between them. */
export function valuesOf({ operator, value }: LabelMatcher): readonly string[] | undefined {
  if (operator === '=') {
    return [value];
  }
  const inner = /^\((?:\?:)?([^()]*)\)$/.exec(value)?.[1] ?? value;
  return operator === '=~' && /^[\w\-/:@ |]*$/.test(inner) ? inner.split('|') : undefined;
}
