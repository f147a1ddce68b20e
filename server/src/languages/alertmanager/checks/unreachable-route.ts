import type { LabelMatcher } from '#base/notification/matcher.ts';
import { impliesAll, takesEverything, valuesOf } from '#base/notification/matching.ts';
import { lineStart } from '#base/schema/place.ts';
import { fieldValue, firstKeySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import { allRoutes, type Route } from '../routes.ts';

/** A route gets nothing where one before it takes every alert that it would, and does not let them go on. */
export const unreachableRoute: TypeCheck = {
  code: 'unreachable-route',
  severity: 'warning',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Config',
  *run(config, { text }) {
    for (const [route, taker] of allRoutes(config).flatMap(({ children }) => takersAmong(children))) {
      const message = t(
        'No alert comes here: an earlier route takes all that match, and has no `continue` — move this one up, or add `continue: true` there',
      );
      const related = [{ at: firstKeySpan(taker.node), message: t('This route takes them') }];
      yield { span: firstKeySpan(route.node), message, evidence: config.span, related, fixes: continueFix(text, taker) };
    }
  },
};

/** The routes that get nothing, each with the first before it that takes everything it would get. */
function takersAmong(siblings: readonly Route[]): readonly (readonly [Route, Route])[] {
  const found: (readonly [Route, Route])[] = [];
  const takers = new Map<string, Route[]>();
  for (const route of siblings) {
    const known = inheritedMatchers(route);
    const near = known?.flatMap(keysOf).flatMap((key) => takers.get(key) ?? []) ?? [];
    const taker = known && [...(takers.get('') ?? []), ...near].find(({ matchers }) => impliesAll(known, matchers ?? []));
    if (taker) {
      found.push([route, taker]);
    } else if (!route.continues && route.matchers) {
      const key = takerKey(route.matchers);
      takers.set(key, [...(takers.get(key) ?? []), route]);
    }
  }
  return found;
}

/** Where a route is looked up by those that it may take everything from: two thousand siblings are not compared each with each. */
function takerKey(matchers: readonly LabelMatcher[]): string {
  const first = matchers.find((matcher) => !takesEverything(matcher));
  return first === undefined ? '' : first.operator === '=' ? exactly(first.name, first.value) : first.name;
}

function keysOf(matcher: LabelMatcher): readonly string[] {
  const [value, ...others] = valuesOf(matcher) ?? [];
  return value !== undefined && others.length === 0 ? [matcher.name, exactly(matcher.name, value)] : [matcher.name];
}

function exactly(name: string, value: string): string {
  return `${name}=${value}`;
}

/** What is known of an alert that comes to a route; undefined where its own matchers cannot be read. */
function inheritedMatchers({ matchers, parent }: Route): readonly LabelMatcher[] | undefined {
  return matchers && [...matchers, ...((parent && inheritedMatchers(parent)) ?? [])];
}

/** Adds the line below the first field of a route in block style, where the route says nothing of `continue`. */
function continueFix(text: string, { node }: Route): readonly Fix[] {
  const first = node.pairs[0];
  if (!first || node.flow || fieldValue(node, 'continue')) {
    return [];
  }
  const indent = ' '.repeat(first.key.span.start - lineStart(text, first.key.span.start));
  const at = { start: first.key.span.start, end: first.key.span.start };
  return [{ title: t('Add `continue: true` to the earlier route'), edits: [{ at, text: `continue: true\n${indent}` }] }];
}
