import { t, translatable } from '#core/l10n.ts';
import type { Suggestion } from '#core/language.ts';
import type { Cursor } from './cursor.ts';

/** Whole expressions that people write again and again: name, text with places to fill in, what it gives. */
const patterns: readonly (readonly [name: string, insert: string, description: string])[] = [
  [
    'histogram_quantile of rate',
    'histogram_quantile(${1:0.99}, sum by (${2:le}) (rate(${3:metric}_bucket[${4:5m}])))',
    translatable('The value that a share of the measurements stays under, such as the time within which 99 % of requests are answered.'),
  ],
  [
    'success ratio',
    'sum(rate(${1:http_requests_total}{${2:code}!~"${3:5..}"}[${4:5m}])) / sum(rate(${1:http_requests_total}[${4:5m}]))',
    translatable('The share of requests that succeed, from 0 to 1.'),
  ],
  [
    'error ratio',
    'sum(rate(${1:http_requests_total}{${2:code}=~"${3:5..}"}[${4:5m}])) / sum(rate(${1:http_requests_total}[${4:5m}]))',
    translatable('The share of requests that fail, from 0 to 1.'),
  ],
  [
    'average of histogram',
    'sum(rate(${1:metric}_sum[${2:5m}])) / sum(rate(${1:metric}_count[${2:5m}]))',
    translatable('The mean of what a histogram or summary measures.'),
  ],
  ['sum by rate', 'sum by (${1:job}) (rate(${2:metric}_total[${3:5m}]))', translatable('Events per second of a counter, by label.')],
  [
    'absent series',
    'absent(${1:up}{${2:job}="${3:name}"})',
    translatable('Gives 1 when there is no such series: for alerts on what has disappeared.'),
  ],
  [
    'topk of rate',
    'topk(${1:5}, sum by (${2:job}) (rate(${3:metric}_total[${4:5m}])))',
    translatable('The series with the highest rates.'),
  ],
  [
    'full within hours',
    'predict_linear(${1:node_filesystem_avail_bytes}[${2:6h}], ${3:24} * 3600) < 0',
    translatable('Whether a value falls below 0 in so many hours if it goes on like this.'),
  ],
  ['time since', 'time() - ${1:process_start_time_seconds}', translatable('Seconds since the time that a metric tells.')],
];

/** Whole expressions to begin with, where nothing is wanted that they do not give. */
export function expressionPatterns({ word }: Cursor): readonly Suggestion[] {
  return patterns.map(([label, insert, description]) => ({
    label,
    kind: 'snippet',
    insert,
    snippet: true,
    replace: word,
    rank: 70,
    documentation: t(description),
  }));
}
