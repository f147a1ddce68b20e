import { itemsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';

/** The same target twice in one group is one target. */
export const duplicateTarget: TypeCheck = {
  code: 'duplicate-target',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config',
  type: 'TargetGroup',
  *run(group) {
    const first = new Map<string, Span>();
    for (const target of itemsOf(group, 'targets')) {
      const value = target.kind === 'scalar' && !target.placeholder ? target.value : '';
      const earlier = first.get(value);
      if (value !== '' && earlier) {
        const message = t('`{0}` stands in this group already: it is scraped once — remove it', value);
        yield { span: target.span, message, related: [{ at: earlier, message: t('`{0}` is first set here', value) }] };
      }
      first.set(value, earlier ?? target.span);
    }
  },
};
