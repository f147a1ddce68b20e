/** The number that Prometheus wrote: infinity as Go does, `+Inf`. NaN for what is none. */
export function sampleNumber(text: string): number {
  const number = Number(text);
  return Number.isNaN(number) ? Number(text.replace(/^([+-]?)Inf$/, '$1Infinity')) : number;
}
