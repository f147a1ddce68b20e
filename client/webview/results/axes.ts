import type uPlot from 'uplot';
import { themeColour } from './colours.ts';

const day = 24 * 3600;

/** Time below, in the person's zone and language, values on the left, in the theme's colours. */
export function axes(language: string | undefined): uPlot.Axis[] {
  const stroke = (): string => themeColour('descriptionForeground', themeColour('foreground', '#888'));
  const line = { stroke: 'rgba(128, 128, 128, 0.25)', width: 1 };
  const shared = { stroke, grid: line, ticks: line, font: font() };
  return [
    { ...shared, space: 80, values: (_, splits, _axis, _space, increment) => timeLabels(splits, increment, language) },
    { ...shared, size: 64, values: (_, splits) => splits.map((value) => valueLabel(value, language)) },
  ];
}

/** The times below a graph; the first, and each first one of a day, names its day in a second line. */
function timeLabels(splits: readonly number[], increment: number, language: string | undefined): string[] {
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(increment < 60 ? { second: '2-digit' } : {}),
  });
  const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });
  let last = '';
  return splits.map((seconds) => {
    const time = new Date(seconds * 1000);
    const today = date.format(time);
    if (increment >= day) {
      return today;
    }
    const isNew = today !== last;
    last = today;
    return isNew ? `${clock.format(time)}\n${today}` : clock.format(time);
  });
}

function valueLabel(value: number, language: string | undefined): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) {
    return value.toExponential(2).replace(/\.?0*e/, 'e');
  }
  return value.toLocaleString(language, { notation: size >= 10_000 ? 'compact' : 'standard', maximumFractionDigits: size >= 10 ? 2 : 5 });
}

function font(): string {
  const family = getComputedStyle(document.body).fontFamily || 'sans-serif';
  return `11px ${family}`;
}
