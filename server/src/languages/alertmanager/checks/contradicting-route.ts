import { type LabelMatcher, matcherText } from '#base/notification/matcher.ts';
import { contradiction } from '#base/notification/matching.ts';
import { firstKeySpan, keySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { allRoutes, matchersField, type Route } from '../routes.ts';

/** No alert comes to a route that wants other labels than a route above it. */
export const contradictingRoute: TypeCheck = {
  code: 'contradicting-route',
  severity: 'warning',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Config',
  *run(config) {
    for (const route of allRoutes(config)) {
      const above = route.parent ? fulfilledAbove(route.parent) : [];
      const found = route.matchers && !contradiction(above) ? contradiction([...above, ...route.matchers]) : undefined;
      if (found) {
        const [one, other] = found.map((matcher) => `\`${matcherText(matcher)}\``);
        const message = t('No alert comes here: {0} and {1}, of this route and those above it, exclude each other', one ?? '', other ?? '');
        const field = matchersField(route.node);
        yield { span: field ? keySpan(route.node, field) : firstKeySpan(route.node), message };
      }
    }
  },
};

function fulfilledAbove({ matchers, parent }: Route): readonly LabelMatcher[] {
  return [...(parent ? fulfilledAbove(parent) : []), ...(matchers ?? [])];
}
