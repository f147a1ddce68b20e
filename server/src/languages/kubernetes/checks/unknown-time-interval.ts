import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { fieldPair, itemsAt, textAt } from '../reading.ts';
import { configSpecs, routesOf } from '../routes.ts';
import { standsForAnother } from '../scalar-kind.ts';

/** Time intervals that a route of an AlertmanagerConfig refers to and that the object lacks. */
export const unknownTimeInterval: readonly TypeCheck[] = configSpecs.map((type) => ({
  code: 'unknown-time-interval',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/developer/alerting/',
  type,
  run: lostIntervals,
}));

/** Without receivers the object may be a patch. */
function* lostIntervals(spec: YamlMapping): Generator<Problem> {
  const lists = ['muteTimeIntervals', 'timeIntervals'];
  const known = lists.flatMap((list) => itemsAt(spec, list)).flatMap((interval) => textAt(interval, 'name') ?? []);
  const references = routesOf(spec).flatMap((route) =>
    ['muteTimeIntervals', 'activeTimeIntervals'].flatMap((field) => itemsAt(route, field)),
  );
  for (const name of fieldPair(spec, 'receivers') ? references : []) {
    if (name.kind === 'scalar' && name.value !== '' && !standsForAnother(name) && !known.includes(name.value)) {
      const message = `time interval ${JSON.stringify(name.value)} not found — ${t('add it to the time intervals of the object')}`;
      yield { span: name.span, message, evidence: spec.span };
    }
  }
}
