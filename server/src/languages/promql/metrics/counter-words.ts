import { t } from '#core/l10n.ts';
import type { MetricType } from './metric-type.ts';

/** That a metric is a counter, and who says so: a half-sentence to begin a message with. */
export function counterWords(name: string, { isKnown, exporter }: MetricType): string {
  if (exporter !== undefined) {
    return t('`{0}` is a counter of {1}', name, exporter);
  }
  return isKnown ? t('`{0}` is a counter', name) : t('`{0}` looks like a counter by its name', name);
}
