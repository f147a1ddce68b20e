import { httpChecks } from '#base/http-client/http-checks.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { alertmanagerSchema } from '../schema.ts';
import { contradictingRoute } from './contradicting-route.ts';
import { deprecatedMatch } from './deprecated-match.ts';
import { duplicateName } from './duplicate-name.ts';
import { groupBy } from './group-by.ts';
import { inertInhibition } from './inert-inhibition.ts';
import { matchPattern } from './match-pattern.ts';
import { matcherValue } from './matcher-value.ts';
import { receiverSettings } from './receiver-settings.ts';
import { rootRoute } from './root-route.ts';
import { routeInterval } from './route-interval.ts';
import { timeRange } from './time-range.ts';
import { undefinedReceiver } from './undefined-receiver.ts';
import { undefinedTimeInterval } from './undefined-time-interval.ts';
import { unreachableRoute } from './unreachable-route.ts';
import { unusedReceiver } from './unused-receiver.ts';
import { unusedTimeInterval } from './unused-time-interval.ts';

/** Everything that is checked in Alertmanager's configuration. */
export const alertmanagerChecks: readonly Check<YamlModel>[] = schemaChecks(
  alertmanagerSchema,
  [
    ...httpChecks(alertmanagerSchema.types),
    rootRoute,
    duplicateName,
    undefinedReceiver,
    unusedReceiver,
    undefinedTimeInterval,
    unusedTimeInterval,
    groupBy,
    routeInterval,
    ...matchPattern,
    timeRange,
    receiverSettings,
    unreachableRoute,
    contradictingRoute,
    inertInhibition,
    ...matcherValue,
    ...deprecatedMatch,
  ],
  { help: 'https://prometheus.io/docs/alerting/latest/configuration/' },
);
