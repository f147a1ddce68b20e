/**
 * A sample's value for reading: digits grouped, and no more of them than a glance takes in. Text that is no number, such
 * as `+Inf`, `NaN` or a string, stays as it is.
 */
export function formatValue(value: string, locale?: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) {
    return value;
  }
  const size = Math.abs(number);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) {
    return number.toExponential(3).replace(/\.?0*e/, 'e');
  }
  return number.toLocaleString(locale, { maximumFractionDigits: size >= 1000 ? 2 : size >= 1 ? 4 : 6 });
}
