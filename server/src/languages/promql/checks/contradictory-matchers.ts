import { re2Matches } from '#base/re2/re2-matches.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { selectorsIn, type WholeMatcher } from '../matchers/matchers.ts';
import { plainTexts } from '../matchers/pattern.ts';
import type { PromqlModel } from '../model.ts';
import type { MatchOperator } from '../tree.ts';

/** Two matchers of one label that no value passes together. */
export const contradictoryMatchers: Check<PromqlModel> = {
  code: 'contradictory-matchers',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { matchers } of selectorsIn(model)) {
      const byLabel = new Map<string, WholeMatcher[]>();
      for (const matcher of matchers) {
        const others = byLabel.get(matcher.label.text) ?? [];
        const earlier = others.find((other) => excludeEachOther(other, matcher));
        if (earlier !== undefined) {
          yield problem(model.text, earlier, matcher);
        }
        byLabel.set(matcher.label.text, others.length < mostCompared ? [...others, matcher] : others);
      }
    }
  },
};

const mostCompared = 20;

function problem(text: string, { span: earlier }: WholeMatcher, { span }: WholeMatcher): Problem {
  const written = text.slice(earlier.start, earlier.end);
  return {
    span,
    evidence: { start: earlier.start, end: span.end },
    message: t('No series passes this and `{0}`, so the selector finds nothing — remove one of them, or use `=~` with `|`', written),
    related: [{ at: earlier, message: t('The other matcher') }],
  };
}

/** Of two matchers of one label. */
function excludeEachOther(a: WholeMatcher, b: WholeMatcher): boolean {
  if (mayBeFilledIn(a) || mayBeFilledIn(b)) {
    return false;
  }
  const areOpposite = a.operator === opposites[b.operator] && a.value.text === b.value.text;
  return areOpposite || noneOf(valuesOf(a), b) || noneOf(valuesOf(b), a);
}

const opposites: Readonly<Record<MatchOperator, MatchOperator>> = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' };

/** Dashboards write variables into values. */
function mayBeFilledIn({ value }: WholeMatcher): boolean {
  return /\$\w|\$\{|\[\[|\{\{/.test(value.text);
}

/** All values that pass, where they can be counted. */
function valuesOf({ operator, value }: WholeMatcher): readonly string[] | undefined {
  return operator === '=' ? [value.text] : operator === '=~' ? plainTexts(value.text) : undefined;
}

function noneOf(values: readonly string[] | undefined, matcher: WholeMatcher): boolean {
  return values?.every((value) => passes(value, matcher) === false) ?? false;
}

function passes(text: string, { operator, value }: WholeMatcher): boolean | undefined {
  switch (operator) {
    case '=':
      return text === value.text;
    case '!=':
      return text !== value.text;
    case '=~':
      return re2Matches(value.text, text);
    case '!~': {
      const matches = re2Matches(value.text, text);
      return matches === undefined ? undefined : !matches;
    }
  }
}
