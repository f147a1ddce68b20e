import { mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';

const validation = 'metric_name_validation_scheme';
const escaping = 'metric_name_escaping_scheme';

/** UTF-8 names cannot be asked for where only legacy names are allowed. */
export const nameScheme: TypeCheck = {
  code: 'name-scheme',
  severity: 'error',
  help: 'https://prometheus.io/docs/guides/utf8/',
  type: 'Config',
  *run(config) {
    const global = mappingOf(config, 'global');
    const at = new Set<YamlMapping>();
    for (const job of mappingsOf(config, 'scrape_configs')) {
      const scheme = textOf(job, validation) || (global && textOf(global, validation)) || 'utf8';
      const holder = textOf(job, escaping) ? job : textOf(job, validation) ? undefined : global;
      if (holder && scheme === 'legacy' && textOf(holder, escaping) === 'allow-utf-8' && !at.has(holder)) {
        at.add(holder);
        const message = `utf8 metric names requested but validation scheme is not set to UTF8 — ${t('write `underscores`, or allow UTF-8 names')}`;
        yield { span: valueSpan(holder, escaping), message };
      }
    }
  },
};
