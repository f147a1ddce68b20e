import { schemaHover } from '#base/schema/hover.ts';
import { placeAt } from '#base/schema/place.ts';
import { countOf, lastSampleOf, samplesOf } from '#base/series-values/expand.ts';
import type { Sample, SeriesItem } from '#base/series-values/model.ts';
import { readSeriesValues } from '#base/series-values/read.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlModel, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import { toEmbeddedOffset, toHostSpan } from '#core/segment.ts';
import { touches } from '#core/span.ts';
import { ruleTestSchema } from './schema.ts';
import { goDuration, intervalOf } from './times.ts';

/** The fields explained; over the samples of a series, what they come to and when. */
export function ruleTestHover(model: YamlModel, offset: number): Hover | undefined {
  const path = placeAt(ruleTestSchema, model, offset)?.path ?? [];
  const typed = path.at(-1);
  const isValues = typed?.node.kind === 'scalar' && typed.name === 'values' && typed.field?.embeds?.languageId === 'series-values';
  return isValues && typed.node.kind === 'scalar' && !typed.node.empty
    ? hoverValues(model.text, typed.node, typed.ancestors, offset)
    : schemaHover(ruleTestSchema, model, offset);
}

function hoverValues(text: string, scalar: YamlScalar, ancestors: readonly YamlNode[], offset: number): Hover | undefined {
  const { segments } = embedScalar(text, scalar, {});
  const values = readSeriesValues(scalar.value);
  const at = toEmbeddedOffset(segments, offset);
  const index = values.items.findIndex(({ span }) => at !== undefined && touches(span, at));
  const item = values.items[index];
  if (values.items.length === 0) {
    return undefined;
  }
  const interval = intervalOf(ancestors);
  const whole = tableOf({ items: values.items, from: 0, interval });
  const isOnly = values.items.length === 1;
  const own =
    item && !isOnly
      ? `${tableOf({ items: [item], from: countOf({ ...values, items: values.items.slice(0, index) }), interval })}\n\n---\n\n`
      : '';
  const span = item && !isOnly ? (toHostSpan(segments, item.span) ?? scalar.span) : scalar.span;
  return { span, markdown: `${own}${whole}` };
}

interface Stretch {
  readonly items: readonly SeriesItem[];
  /** How many intervals after the start it begins. */
  readonly from: number;
  /** Milliseconds. */
  readonly interval: number;
}

const mostShown = 6;

/** A table of the first samples and the last one, each with its time. */
function tableOf({ items, from, interval }: Stretch): string {
  const count = items.reduce((total, item) => total + item.count, 0);
  const shown = samplesOf({ items }, mostShown);
  const rows = shown.map((sample, index) => row((from + index) * interval, sample));
  const lastItem = items.at(-1);
  const last = lastItem && lastSampleOf(lastItem);
  const rest = count - shown.length;
  const end = rest > 0 && last ? [...(rest > 1 ? ['| … | … |'] : []), row((from + count - 1) * interval, last)] : [];
  const head = `| ${t('Time')} | ${t('Sample')} |\n|---|---|`;
  const length = count === 1 ? t('1 interval of {0}', goDuration(interval)) : t('{0} intervals of {1}', count, goDuration(interval));
  return [`${length}\n`, head, ...rows, ...end].join('\n');
}

function row(milliseconds: number, sample: Sample): string {
  return `| ${goDuration(milliseconds)} | ${sampleInWords(sample)} |`;
}

function sampleInWords(sample: Sample): string {
  switch (sample.kind) {
    case 'gap':
      return t('no sample');
    case 'stale':
      return t('stale: the series ends');
    case 'number':
      return `\`${numberText(sample.value)}\``;
    case 'histogram':
      return `\`{{count:${numberText(sample.count)} sum:${numberText(sample.sum)}}}\``;
  }
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}
