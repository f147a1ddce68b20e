import { fieldTable } from '#base/schema/table.ts';
import type { Field } from '#base/schema/types.ts';

/**
 * What VictoriaMetrics and vmagent read in a scrape configuration beyond Prometheus.
 * https://docs.victoriametrics.com/victoriametrics/sd_configs/#scrape_configs
 */
export const victoriaGlobalFields: Readonly<Record<string, Field>> = known(`
relabel_configs []RelabelConfig: Rewrites the labels of all jobs' targets, or drops targets.
metric_relabel_configs []RelabelConfig: Rewrites the labels of all jobs' samples, or drops samples.
`);

export const victoriaScrapeFields: Readonly<Record<string, Field>> = known(`
disable_compression bool=false: Whether to ask for answers without compression.
disable_keepalive bool=false: Whether to open a connection for each scrape.
stream_parse bool=false: Whether to parse answers piece by piece, which spares memory where they are large.
scrape_align_interval duration: Scrapes at whole multiples of this interval.
scrape_offset duration: Scrapes this long after the beginning of each interval.
series_limit int: The most series that a target may add in a day.
no_stale_markers bool=false: Whether to leave out the marks of series that end.
max_scrape_size size: The largest answer of a target, uncompressed.
headers []string: More headers to send with every request, each as \`Name: value\`.
yandexcloud_sd_configs []any: Targets from Yandex Cloud.
`);

/** https://docs.victoriametrics.com/victoriametrics/relabeling/#relabeling-enhancements */
export const victoriaRelabelFields: Readonly<Record<string, Field>> = known(`
if any: A selector, or a list of them; the rule looks only at what one of them selects.
match string: The pattern of a Graphite name, for the action \`graphite\`.
labels map[string]string: The labels that the action \`graphite\` sets from the parts of the name.
`);

function known(table: string): Record<string, Field> {
  return Object.fromEntries(Object.entries(fieldTable(table)).map(([name, field]) => [name, { ...field, flavours: ['victoriametrics'] }]));
}
