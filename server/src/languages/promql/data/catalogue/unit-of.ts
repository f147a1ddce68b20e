/** The unit that a metric's name tells by Prometheus's conventions, or nothing. Counts and buckets of a histogram have none. */
export function unitOf(name: string): string {
  const unit = /_(seconds|bytes|bits|ratio|celsius|volts|amps|watts?|joules|hertz|rpm|percent)(?:_total|_sum)?$/.exec(name)?.[1];
  return unit ?? '';
}
