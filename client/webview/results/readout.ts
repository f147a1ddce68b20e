import type uPlot from 'uplot';
import { formatValue } from '#client/queries/format-value.ts';
import { type Graph, valuesOf } from '#client/queries/graph.ts';
import { count, element, fill, localTime } from '#webview/element.ts';
import { seriesColour } from './colours.ts';
import type { Page } from './page.ts';

/** More lines would cover the graph. */
const maxLines = 8;

/** Pixels between the mouse and the readout. */
const distance = 16;

/** What the curves are at the mouse: the time, and the values of those nearest to it. */
export function createReadout(
  { texts }: Page,
  graph: Graph,
  names: readonly string[],
): { readonly element: HTMLElement; show(plot: uPlot): void } {
  const box = element('div', { id: 'readout', hidden: true });
  return {
    element: box,
    show(plot) {
      const { idx, left = 0 } = plot.cursor;
      const values = idx === null || idx === undefined ? [] : nearest(plot, graph, idx);
      box.hidden = values.length === 0;
      if (typeof idx === 'number' && values.length > 0) {
        const more = values.length > maxLines ? [element('p', {}, fill(texts.more, count(values.length - maxLines)))] : [];
        const lines = values.slice(0, maxLines).map(({ index, value }) => drawLine(index, names[index] ?? '', value));
        box.replaceChildren(element('p', { id: 'readout-time' }, localTime(graph.times[idx] ?? 0)), ...lines, ...more);
        place(box, plot, left);
      }
    },
  };
}

interface ValueAt {
  readonly index: number;
  readonly value: number;
}

/** The series that are drawn and have a number there, the ones nearest to the mouse first. */
function nearest(plot: uPlot, graph: Graph, at: number): readonly ValueAt[] {
  const mouse = plot.posToVal(plot.cursor.top ?? 0, 'y');
  return graph.series
    .map((_, index): ValueAt => ({ index, value: valuesOf(graph, index)[at] ?? Number.NaN }))
    .filter(({ index, value }) => plot.series[index + 1]?.show === true && !Number.isNaN(value))
    .sort((a, b) => Math.abs(a.value - mouse) - Math.abs(b.value - mouse));
}

function drawLine(index: number, name: string, value: number): HTMLElement {
  const text = formatValue(String(value), document.documentElement.lang || undefined).replace('Infinity', 'Inf');
  return element('p', { class: 'readout-line' }, swatch(index), element('span', { class: 'name' }, name), element('strong', {}, text));
}

/** A spot of the curve's colour. */
export function swatch(index: number): HTMLElement {
  const spot = element('span', { class: 'swatch', 'data-series': String(index) });
  spot.style.background = seriesColour(index);
  return spot;
}

/** Right of the mouse; left of it where there is no room. */
function place(box: HTMLElement, plot: uPlot, left: number): void {
  const mouse = plot.over.offsetLeft + left;
  const fits = mouse + distance + box.offsetWidth <= plot.width;
  box.style.left = `${fits ? mouse + distance : Math.max(0, mouse - distance - box.offsetWidth)}px`;
}
