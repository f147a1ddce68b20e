import { fieldValue, firstKeySpan, isSet, keySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { types } from '../types.ts';

const common = {
  code: 'no-targets',
  severity: 'warning',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitorSpec',
} as const;

const discoveries = Object.keys(types.ScrapeConfigSpec?.fields ?? {}).filter((field) => /(?:SD|static)Configs$/.test(field));

/** Resources by which nothing is ever scraped: an empty list of endpoints, a ScrapeConfig without discovery. */
export const noTargets: readonly TypeCheck[] = [
  { ...common, type: 'ServiceMonitorSpec', run: (spec) => emptyList(spec, 'endpoints') },
  { ...common, type: 'PodMonitorSpec', run: (spec) => emptyList(spec, 'podMetricsEndpoints') },
  { ...common, type: 'ScrapeConfigSpec', run: undiscovered },
];

function* emptyList(spec: YamlMapping, field: string): Generator<Problem> {
  const value = fieldValue(spec, field);
  if (value?.kind === 'sequence' && value.items.length === 0) {
    const message = t('`{0}` is empty, so that nothing is scraped — add an endpoint', field);
    yield { span: keySpan(spec, field), message, evidence: spec.span };
  }
}

/** What only says how to scrape may be a patch. */
function* undiscovered(spec: YamlMapping): Generator<Problem> {
  if (!isUnfinished(spec) && isSet(spec, 'jobName') && !discoveries.some((field) => fieldValue(spec, field))) {
    const message = t('The job has no targets — add `{0}`, or a discovery such as `{1}`', 'staticConfigs', 'kubernetesSDConfigs');
    yield { span: firstKeySpan(spec), message, evidence: spec.span };
  }
}
