import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { allRoutes, type Route } from '../routes.ts';

/** How often a group is told of: never at once again, and no more often than the group itself is looked at. */
export const routeInterval: TypeCheck = {
  code: 'route-interval',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Config',
  *run(config) {
    for (const route of allRoutes(config)) {
      yield* zeros(route);
      yield* tooShort(route);
    }
  },
};

function* zeros({ node }: Route): Generator<Problem> {
  for (const name of ['group_interval', 'repeat_interval']) {
    if (ownDuration(node, name) === 0) {
      yield { span: valueSpan(node, name), message: `${name} cannot be zero — ${t('write a duration such as `5m`')}` };
    }
  }
}

/** Alertmanager only logs it: https://github.com/prometheus/alertmanager/blob/main/cmd/alertmanager/main.go */
function* tooShort(route: Route): Generator<Problem> {
  const group = inherited(route, 'group_interval') ?? durationMilliseconds('5m') ?? 0;
  const repeat = inherited(route, 'repeat_interval') ?? durationMilliseconds('4h') ?? 0;
  const name = ['repeat_interval', 'group_interval'].find((each) => ownDuration(route.node, each) !== undefined);
  if (name !== undefined && repeat > 0 && repeat < group) {
    const said = 'repeat_interval is less than group_interval. Notifications will not repeat until the next group_interval';
    const advice = t('raise `repeat_interval` to {0} at least, or lower `group_interval`', durationInWords(group));
    yield { span: valueSpan(route.node, name), message: `${said} — ${advice}`, severity: 'warning' };
  }
}

function inherited(route: Route, name: string): number | undefined {
  return ownDuration(route.node, name) ?? (route.parent && inherited(route.parent, name));
}

function ownDuration(node: Route['node'], name: string): number | undefined {
  const text = textOf(node, name);
  return text === undefined ? undefined : durationMilliseconds(text);
}
