import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { nearFixes, receiverReferences, undefinedUses } from '../references.ts';
import { isWhole } from '../routes.ts';

/** Routes send to receivers that the same file defines. */
export const undefinedReceiver: TypeCheck = {
  code: 'undefined-receiver',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Config',
  *run(config, { text }) {
    const references = receiverReferences(config);
    for (const use of isWhole(config) ? undefinedUses(references) : []) {
      const fixes = nearFixes(
        text,
        use,
        references.definitions.map(({ value }) => value),
      );
      const [nearest] = fixes;
      const advice = nearest ? nearest.title : t('define it under `receivers`');
      const message = `undefined receiver ${JSON.stringify(use.value)} used in route — ${advice}`;
      yield { span: use.span, message, evidence: config.span, fixes };
    }
  },
};
