import uPlot from 'uplot';
import { type Graph, valuesOf } from '#client/queries/graph.ts';
import { axes } from './axes.ts';
import { onThemeChange, seriesColour } from './colours.ts';
import { linePath } from './line-path.ts';
import 'uplot/dist/uPlot.min.css';

/** What a plot is made of besides its numbers. */
export interface PlotOptions {
  readonly graph: Graph;
  /** Indices of the series that are not drawn. */
  readonly hidden: readonly number[];
  readonly width: number;
  readonly onCursor: (plot: uPlot) => void;
}

/** The curves, in an element of their own: drag to zoom in, double-click to see all. */
export function makePlot({ graph, hidden, width, onCursor }: PlotOptions, container: HTMLElement, replaced: AbortSignal): uPlot {
  const lines = graph.series.map((_, index) => withGaps(valuesOf(graph, index)));
  const plot = new uPlot(
    {
      width,
      height: plotHeight(),
      legend: { show: false },
      cursor: { drag: { x: true, y: false, dist: 4 }, points: { size: 7 } },
      axes: axes(document.documentElement.lang || undefined),
      series: [{}, ...lines.map((line, index) => seriesOptions(graph, index, { line, show: !hidden.includes(index) }))],
      hooks: { setCursor: [onCursor] },
    },
    [graph.times, ...lines],
    container,
  );
  const resized = new ResizeObserver(() => plot.setSize({ width: container.clientWidth, height: plotHeight() }));
  resized.observe(container);
  onThemeChange(() => plot.redraw(false), replaced);
  replaced.addEventListener('abort', () => {
    resized.disconnect();
    plot.destroy();
  });
  return plot;
}

/** Numbers as uPlot wants them, where null is a gap; infinity cannot be drawn either. */
type Line = Float64Array | (number | null)[];

function withGaps(values: Float64Array): Line {
  return values.every(Number.isFinite) ? values : Array.from(values, (value) => (Number.isFinite(value) ? value : null));
}

function seriesOptions(graph: Graph, index: number, { line, show }: { readonly line: Line; readonly show: boolean }): uPlot.Series {
  const lonely = lonelyPoints(line);
  return {
    show,
    stroke: () => seriesColour(index),
    width: graph.series.length > 20 ? 1 : 1.5,
    paths: linePath(valuesOf(graph, index)),
    points: {
      size: 5,
      fill: () => seriesColour(index),
      filter: (_plot, _series, areAllShown) => (areAllShown || lonely.length === 0 ? null : lonely),
    },
  };
}

/** A sample between two gaps is no line: only a point shows it. */
function lonelyPoints(line: Line): number[] {
  if (line instanceof Float64Array) {
    return [];
  }
  const isGap = (index: number): boolean => (line[index] ?? null) === null;
  return line.flatMap((_, index) => (!isGap(index) && isGap(index - 1) && isGap(index + 1) ? [index] : []));
}

function plotHeight(): number {
  return Math.round(Math.min(480, Math.max(200, window.innerHeight * 0.45)));
}
