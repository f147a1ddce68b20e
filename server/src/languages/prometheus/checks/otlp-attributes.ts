import { itemsOf, keySpan, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const all = 'promote_all_resource_attributes';
const promoted = 'promote_resource_attributes';
const ignored = 'ignore_resource_attributes';

/** Resource attributes are promoted all but some, or some only; each is named once. */
export const otlpAttributes: TypeCheck = {
  code: 'otlp-attributes',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file',
  type: 'OTLPConfig',
  *run(otlp) {
    const promotesAll = /^(?:true|y|yes|on)$/i.test(textOf(otlp, all) ?? '');
    if (promotesAll && itemsOf(otlp, promoted).length > 0) {
      yield {
        span: keySpan(otlp, promoted),
        message: `'${all}' and '${promoted}' cannot be configured simultaneously — ${t('remove one of them')}`,
      };
    }
    if (!promotesAll && itemsOf(otlp, ignored).length > 0) {
      const said = `'${ignored}' cannot be configured unless '${all}' is true`;
      yield { span: keySpan(otlp, ignored), message: `${said} — ${t('add `{0}`', `${all}: true`)}`, evidence: otlp.span };
    }
    yield* attributeFaults(otlp, promotesAll ? ignored : promoted, promotesAll ? 'ignored' : 'promoted');
  },
};

function* attributeFaults(otlp: YamlMapping, field: string, adjective: string): Generator<Problem> {
  const seen = new Set<string>();
  for (const item of itemsOf(otlp, field)) {
    const name = item.kind === 'scalar' ? item.value.trim() : '';
    if (item.kind === 'scalar' && name === '') {
      yield { span: item.span, message: `invalid '${field}': empty ${adjective} OTel resource attribute — ${t('remove it')}` };
    } else if (seen.has(name)) {
      yield {
        span: item.span,
        message: `invalid '${field}': duplicated ${adjective} OTel resource attribute ${JSON.stringify(name)} — ${t('remove it')}`,
      };
    }
    seen.add(name);
  }
}
