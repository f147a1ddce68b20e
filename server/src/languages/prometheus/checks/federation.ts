import { mappingOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import { t } from '#core/l10n.ts';

/** Federation asks for series by selectors, and takes over labels as they are. */
export const federation: TypeCheck = {
  code: 'federation',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/federation/',
  type: 'ScrapeConfig',
  *run(job) {
    if (textOf(job, 'metrics_path') !== '/federate' || isUnfinished(job)) {
      return;
    }
    const span = valueSpan(job, 'metrics_path');
    const asks = mappingOf(job, 'params')?.pairs.some(({ key }) => key.kind === 'scalar' && (key.value === 'match[]' || key.placeholder));
    if (!asks) {
      const message = t('`/federate` answers with nothing unless it is asked for series — add `match[]` with selectors to `params`');
      yield { span, message, evidence: job.span };
    }
    if (textOf(job, 'honor_labels') === undefined) {
      const message = t(
        'The labels `job` and `instance` of all series become `exported_job` and `exported_instance` — add `honor_labels: true`',
      );
      yield { span, severity: 'information', message, evidence: job.span };
    }
  },
};
