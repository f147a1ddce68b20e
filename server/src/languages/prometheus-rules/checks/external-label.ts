import { fieldValue, keySpan, mappingOf, mappingsOf } from '#base/schema/read.ts';
import { isPlaceholder } from '#base/schema/walk.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import type { ConnectedServer } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { serverOfFlavour } from '#core/server-version.ts';
import { groupsOf } from '../facts.ts';

/** A label of a rule that the connected Prometheus would add to all that it sends, and does not add where it stands already. */
export const externalLabel: Check<YamlModel> = {
  code: 'external-label',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file',
  looksOutside: true,
  *run(model, environment) {
    const external = serverOfFlavour(environment)?.externalLabels ?? [];
    for (const group of external.length > 0 ? groupsOf(model) : []) {
      yield* conflicts(group, external);
      for (const rule of mappingsOf(group, 'rules')) {
        yield* conflicts(rule, external);
      }
    }
  },
};

function* conflicts(owner: YamlMapping, external: NonNullable<ConnectedServer['externalLabels']>): Generator<Problem> {
  const labels = mappingOf(owner, 'labels');
  for (const { name, value } of labels ? external : []) {
    if (labels && value !== '' && hasOther(labels, name, value)) {
      const message = t(
        '`external_labels` of the connected Prometheus set `{0}` too, and only one of the two reaches whom it sends alerts and samples to: choose another name, or leave it out',
        name,
      );
      yield { span: keySpan(labels, name), message };
    }
  }
}

/** An empty label is none, the same value is no conflict, and a template may yield it. */
function hasOther(labels: YamlMapping, name: string, value: string): boolean {
  const own = fieldValue(labels, name);
  return own?.kind === 'scalar' && !isPlaceholder(own) && own.value !== '' && own.value !== value && !own.value.includes('{{');
}
