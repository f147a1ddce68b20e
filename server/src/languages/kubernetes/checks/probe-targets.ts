import { fieldValue, isSet, keySpan, mappingOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import { t } from '#core/l10n.ts';

/** A Probe that names a prober and nothing to probe: the operator refuses it. Without a prober it may be a patch. */
export const probeTargets: TypeCheck = {
  code: 'probe-targets',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ProbeTargets',
  type: 'ProbeSpec',
  *run(spec) {
    const targets = mappingOf(spec, 'targets');
    const aimed = targets && (isUnfinished(targets) || fieldValue(targets, 'staticConfig') || fieldValue(targets, 'ingress'));
    if (!aimed && !isUnfinished(spec) && isSet(spec, 'prober')) {
      const said = 'at least one of .spec.targets.staticConfig and .spec.targets.ingress is required';
      yield { span: keySpan(spec, 'targets'), message: `${said} — ${t('add `{0}`', 'targets.staticConfig')}`, evidence: spec.span };
    }
  },
};
