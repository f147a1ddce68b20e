import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import { textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const intervals: Readonly<Record<string, string>> = {
  Endpoint: 'interval',
  PodMetricsEndpoint: 'interval',
  ProbeSpec: 'interval',
  ScrapeConfigSpec: 'scrapeInterval',
  PrometheusSpec: 'scrapeInterval',
  PrometheusAgentSpec: 'scrapeInterval',
};

/** A scrape has to end before the next one begins. Where no interval is written, Prometheus's own holds, which is elsewhere. */
export const scrapeTimeout: readonly TypeCheck[] = Object.entries(intervals).map(([type, field]) => ({
  code: 'scrape-timeout',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
  type,
  run: (node) => tooLong(node, field),
}));

function* tooLong(node: YamlMapping, field: string): Generator<Problem> {
  const interval = textOf(node, field) ?? '';
  const timeout = textOf(node, 'scrapeTimeout') ?? '';
  const longest = durationMilliseconds(interval);
  if (longest && (durationMilliseconds(timeout) ?? 0) > longest) {
    const said = `scrapeTimeout ${JSON.stringify(timeout)} greater than scrapeInterval ${JSON.stringify(interval)}`;
    const advice = t('lower it to the interval of {0} at most, or raise the interval', durationInWords(longest));
    yield { span: valueSpan(node, 'scrapeTimeout'), message: `${said} — ${advice}`, evidence: node.span };
  }
}
