import type { LabelMatcher } from '#base/notification/matcher.ts';
import { impliesAll } from '#base/notification/matching.ts';
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
    for (const route of allRoutes(config).flatMap(({ children }) => children)) {
      const taker = takerBefore(route);
      if (taker) {
        const message = t(
          'No alert comes here: an earlier route takes all that match, and has no `continue` — move this one up, or add `continue: true` there',
        );
        const related = [{ at: firstKeySpan(taker.node), message: t('This route takes them') }];
        yield { span: firstKeySpan(route.node), message, evidence: config.span, related, fixes: continueFix(text, taker) };
      }
    }
  },
};

function takerBefore(route: Route): Route | undefined {
  const known = inheritedMatchers(route);
  const siblings = route.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(route));
  return known && before.find(({ continues, matchers }) => !continues && matchers !== undefined && impliesAll(known, matchers));
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
