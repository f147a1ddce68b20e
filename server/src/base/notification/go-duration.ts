/** What Go's `time.ParseDuration` says against a text, `1d` for one; undefined where it takes it. Other than Prometheus's durations, days are none. */
export function goDurationFault(text: string): string | undefined {
  const quoted = JSON.stringify(text);
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') {
    return undefined;
  }
  if (unsigned === '') {
    return `time: invalid duration ${quoted}`;
  }
  for (let at = 0; at < unsigned.length; ) {
    const [part = '', number = '', unit = ''] = /^([\d.]*)([^\d.]*)/.exec(unsigned.slice(at)) ?? [];
    if (!/^(?:\d+\.?\d*|\.\d+)$/.test(number)) {
      return `time: invalid duration ${quoted}`;
    }
    if (unit === '') {
      return `time: missing unit in duration ${quoted}`;
    }
    if (!/^(?:ns|us|µs|μs|ms|s|m|h)$/.test(unit)) {
      return `time: unknown unit ${JSON.stringify(unit)} in duration ${quoted}`;
    }
    at += part.length;
  }
  return undefined;
}
