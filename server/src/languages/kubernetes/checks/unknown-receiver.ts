import { nearNames } from '#base/schema/near.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { fieldPair, itemsAt, scalarAt, textAt, valueAt } from '../reading.ts';
import { configSpecs, routesOf } from '../routes.ts';
import { standsForAnother } from '../scalar-kind.ts';

/** A route of an AlertmanagerConfig that notifies a receiver which the object lacks, or a root route that notifies none. */
export const unknownReceiver: readonly TypeCheck[] = configSpecs.map((type) => ({
  code: 'unknown-receiver',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/developer/alerting/',
  type,
  run: lostRoutes,
}));

/** Without a list of receivers the object may be a patch. */
function* lostRoutes(spec: YamlMapping): Generator<Problem> {
  const receivers = itemsAt(spec, 'receivers').map((receiver) => textAt(receiver, 'name') ?? '');
  const route = fieldPair(spec, 'route');
  const root = valueAt(spec, 'route');
  if (!fieldPair(spec, 'receivers') || receivers.some((name) => name === '' || /[{$]/.test(name))) {
    return;
  }
  if (route && root?.kind === 'mapping' && !isUnfinished(root) && !fieldPair(root, 'receiver')) {
    const message = `root route must define a receiver — ${t('add `{0}`', 'receiver')}`;
    yield { span: route.key.span, message, evidence: spec.span };
  }
  for (const name of routesOf(spec).flatMap((one) => scalarAt(one, 'receiver') ?? [])) {
    if (name.value !== '' && !standsForAnother(name) && !receivers.includes(name.value)) {
      const [near] = nearNames(name.value, receivers);
      const advice = near === undefined ? t('add it under `receivers`') : t('did you mean `{0}`?', near);
      const fixes = near === undefined ? [] : [{ title: t('Change to `{0}`', near), edits: [{ at: name.span, text: near }] }];
      yield { span: name.span, message: `receiver ${JSON.stringify(name.value)} not found — ${advice}`, evidence: spec.span, fixes };
    }
  }
}
