import type { Environment } from '#core/environment.ts';
import { flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { StillKnown } from '../data/removed-functions.ts';
import type { PromqlModel } from '../model.ts';
import { evaluatingEnvironment } from '../model-flavour.ts';
import { syntaxFaults } from '../syntax-faults.ts';
import { stillKnown, unknownFunction } from '../unknown-functions.ts';

/** A function that the connected server still takes, but its next major version refuses. There is no fix: the new name is an error until then. */
export const deprecatedFunction: Check<PromqlModel> = {
  code: 'deprecated-function',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/migration/#promql',
  looksOutside: true,
  *run(model, environment) {
    const evaluating = evaluatingEnvironment(model, environment);
    for (const fault of model.expressions.flatMap(syntaxFaults)) {
      const name = unknownFunction(fault);
      const known = name === undefined ? undefined : stillKnown(name, evaluating);
      if (name !== undefined && known !== undefined) {
        yield { span: fault.span, message: messageOf(name, known, evaluating), tag: 'deprecated' };
      }
    }
  },
};

function messageOf(name: string, { until, atUpgrade }: StillKnown, environment: Environment): string {
  const version = environment.server?.version ?? '';
  return flavourOf(environment) === 'prometheus'
    ? t('The connected Prometheus {0} still knows `{1}`; {2}', version, name, t(atUpgrade))
    : t(
        'Whether the connected server knows `{0}` depends on the Prometheus it was built with, before {1} or not; {2}',
        name,
        until,
        t(atUpgrade),
      );
}
