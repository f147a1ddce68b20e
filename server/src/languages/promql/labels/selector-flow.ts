import { re2Matches } from '#base/re2/re2-matches.ts';
import type { Matcher, VectorSelector } from '../tree.ts';
import type { LabelFlow } from './flow.ts';
import { without } from './label-set.ts';

/** A selector leaves everything open but what its matchers demand. */
export function selectorFlow({ name, matchers }: VectorSelector): LabelFlow {
  const sure = new Map<string, string | undefined>();
  if (name !== undefined) {
    sure.set('__name__', name.text);
  }
  const absent: string[] = [];
  for (const matcher of matchers) {
    const { label, operator, value } = matcher;
    if (operator === undefined) {
      sure.set('__name__', label.text);
    } else if (operator === '=' && value?.text === '') {
      absent.push(label.text);
    } else if (operator === '=') {
      sure.set(label.text, value?.text);
    } else if (demandsSomething(matcher) && !sure.has(label.text)) {
      sure.set(label.text, undefined);
    }
  }
  return { may: without(...absent), sure };
}

/** Whether only series with the label pass; in doubt not. */
function demandsSomething({ operator, value }: Matcher): boolean {
  switch (operator) {
    case '!=':
      return value?.text === '';
    case '=~':
      return value !== undefined && re2Matches(value.text, '') === false;
    case '!~':
      return value !== undefined && re2Matches(value.text, '') === true;
    default:
      return false;
  }
}
