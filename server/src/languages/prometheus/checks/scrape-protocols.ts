import { fieldValue, itemsOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = {
  code: 'scrape-protocols',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
} as const;

/** The list of exposition formats holds each once, and at least one. */
export const scrapeProtocols: readonly TypeCheck[] = [
  { ...common, type: 'GlobalConfig', run: protocolFaults },
  { ...common, type: 'ScrapeConfig', run: protocolFaults },
];

function* protocolFaults(owner: YamlMapping): Generator<Problem> {
  const list = fieldValue(owner, 'scrape_protocols');
  const items = itemsOf(owner, 'scrape_protocols');
  if (list?.kind === 'sequence' && items.length === 0) {
    yield {
      span: valueSpan(owner, 'scrape_protocols'),
      message: `scrape_protocols cannot be empty — ${t('remove it, or name a protocol')}`,
    };
  }
  const names = items.map((item) => (item.kind === 'scalar' ? item.value : ''));
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const item = items[index];
    if (item && seen.has(name.toLowerCase())) {
      yield { span: item.span, message: `duplicated protocol in scrape_protocols, got [${names.join(' ')}] — ${t('remove it')}` };
    }
    seen.add(name.toLowerCase());
  }
}
