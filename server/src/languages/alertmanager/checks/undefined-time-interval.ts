import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { intervalReferences, nearFixes, undefinedUses } from '../references.ts';
import { isWhole } from '../routes.ts';

/** Routes are muted or active in time intervals that the same file defines. */
export const undefinedTimeInterval: TypeCheck = {
  code: 'undefined-time-interval',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#time_interval',
  type: 'Config',
  *run(config, { text }) {
    const references = intervalReferences(config);
    for (const use of isWhole(config) ? undefinedUses(references) : []) {
      const fixes = nearFixes(
        text,
        use,
        references.definitions.map(({ value }) => value),
      );
      const [nearest] = fixes;
      const advice = nearest ? nearest.title : t('define it under `time_intervals`');
      const message = `undefined time interval ${JSON.stringify(use.value)} used in route — ${advice}`;
      yield { span: use.span, message, evidence: config.span, fixes };
    }
  },
};
