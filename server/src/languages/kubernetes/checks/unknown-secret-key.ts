import { nearNames } from '#base/schema/near.ts';
import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { objectsOf } from '../objects.ts';
import { scalarAt, textAt, valueAt } from '../reading.ts';
import { standsForAnother } from '../scalar-kind.ts';

/** The fields of the Prometheus Operator's resources that take a whole configuration out of a Secret. */
const fields = [
  'additionalScrapeConfigs',
  'additionalAlertManagerConfigs',
  'additionalAlertRelabelConfigs',
  'alertmanagersConfig',
  'alertRelabelConfigs',
];

/** A key that a Secret of the workspace lacks. Of Secrets that are elsewhere, or whose keys another program writes, nobody knows. */
export const unknownSecretKey: Check<YamlModel> = {
  code: 'unknown-secret-key',
  severity: 'warning',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec',
  looksOutside: true,
  *run(model, environment) {
    for (const { apiVersion, root } of objectsOf(model)) {
      for (const field of apiVersion.startsWith('monitoring.coreos.com/') ? fields : []) {
        const reference = valueAt(root, 'spec', field);
        yield* reference ? missingKey(reference, textAt(root, 'metadata', 'namespace'), environment) : [];
      }
    }
  },
};

function* missingKey(reference: YamlNode, namespace: string | undefined, { facts }: Environment): Generator<Problem> {
  const name = textAt(reference, 'name');
  const key = scalarAt(reference, 'key');
  if (name === undefined || !key || key.value === '' || standsForAnother(key) || textAt(reference, 'optional') === 'true') {
    return;
  }
  const secrets = facts.named('secret', name).filter(({ detail }) => detail?.namespace === namespace);
  const keys = secrets.flatMap(({ detail }) => (detail?.keys ?? '').split('\n'));
  if (secrets.every(({ detail }) => detail?.keys) && keys.length > 0 && !keys.includes(key.value)) {
    const [near] = nearNames(key.value, keys);
    const advice = near === undefined ? t('it has {0}', keys.map((one) => `\`${one}\``).join(', ')) : t('did you mean `{0}`?', near);
    const related = secrets.map((secret) => ({ at: secret, message: t('The Secret is here') }));
    const message = `${t('The Secret `{0}` has no key `{1}`', name, key.value)} — ${advice}`;
    yield { span: key.span, message, evidence: reference.span, related };
  }
}
