import { keySpan, mappingOf, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** A monitor whose selector takes everything, in all namespaces. Within one namespace that may well be meant. */
export const selectsEverything: readonly TypeCheck[] = ['ServiceMonitorSpec', 'PodMonitorSpec'].map((type) => ({
  code: 'selects-everything',
  severity: 'information',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitorSpec',
  type,
  run: (spec) => everything(spec, type === 'PodMonitorSpec'),
}));

function* everything(spec: YamlMapping, ofPods: boolean): Generator<Problem> {
  const selector = mappingOf(spec, 'selector');
  const namespaces = mappingOf(spec, 'namespaceSelector');
  if (selector?.pairs.length === 0 && namespaces && textOf(namespaces, 'any') === 'true') {
    const message = ofPods
      ? t('This selects every pod of the cluster — name labels under `selector`, or namespaces under `namespaceSelector.matchNames`')
      : t('This selects every Service of the cluster — name labels under `selector`, or namespaces under `namespaceSelector.matchNames`');
    yield { span: keySpan(spec, 'selector'), message, evidence: spec.span };
  }
}
