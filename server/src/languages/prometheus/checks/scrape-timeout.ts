import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import { mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';

const defaultInterval = 60_000;

/** A scrape has to end before the next one begins. */
export const scrapeTimeout: TypeCheck = {
  code: 'scrape-timeout',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
  type: 'Config',
  *run(config) {
    const global = mappingOf(config, 'global');
    const globalInterval = (global && duration(global, 'scrape_interval')) || defaultInterval;
    const globalTimeout = global && duration(global, 'scrape_timeout');
    if (global && globalTimeout !== undefined && globalTimeout > globalInterval) {
      const message = `global scrape timeout greater than scrape interval — ${advice(globalInterval)}`;
      yield { span: valueSpan(global, 'scrape_timeout'), message, evidence: global.span };
    }
    for (const job of mappingsOf(config, 'scrape_configs')) {
      const timeout = duration(job, 'scrape_timeout');
      // A file with nothing but jobs may be one of `scrape_config_files`: its interval stands in the main file.
      const inherited = config.pairs.length > 1 ? globalInterval : Number.POSITIVE_INFINITY;
      const interval = duration(job, 'scrape_interval') || inherited;
      if (timeout !== undefined && timeout > interval) {
        const said = `scrape timeout greater than scrape interval for scrape config with job name ${JSON.stringify(textOf(job, 'job_name') ?? '')}`;
        yield { span: valueSpan(job, 'scrape_timeout'), message: `${said} — ${advice(interval)}`, evidence: job.span };
      }
    }
  },
};

function duration(mapping: YamlMapping, field: string): number | undefined {
  const text = textOf(mapping, field);
  return text === undefined ? undefined : durationMilliseconds(text);
}

function advice(interval: number): string {
  return t('lower it to the interval of {0} at most, or raise the interval', durationInWords(interval));
}
