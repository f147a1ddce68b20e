import { t } from '#core/l10n.ts';
import type { ValueRange } from './value-range.ts';

/** A range of values for people: `always 1`, `between 0 and 23`, `never below 0`. One of its ends has to be finite. */
export function rangeWords({ low, high }: ValueRange): string {
  if (low === high) {
    return t('always `{0}`', String(low));
  }
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return t('between `{0}` and `{1}`', String(low), String(high));
  }
  return Number.isFinite(low) ? t('never below `{0}`', String(low)) : t('never above `{0}`', String(high));
}
