import { graphToCsv } from '#client/queries/csv.ts';
import { type Graph, seriesName } from '#client/queries/graph.ts';
import type { ResultTable } from '#client/queries/result-table.ts';
import { count, element, fill } from '#webview/element.ts';
import { onThemeChange, seriesColour } from './colours.ts';
import { drawCommon } from './common.ts';
import { drawCsvButtons } from './csv-buttons.ts';
import { drawLegend } from './legend.ts';
import type { Page, View } from './page.ts';
import { makePlot } from './plot.ts';
import { graphWidth } from './range.ts';
import { createReadout } from './readout.ts';

/** The curves of a query over a range, with what the mouse reads there and a legend that hides and shows them. */
export function drawGraph(
  page: Page,
  { table, graph }: { readonly table: ResultTable; readonly graph: Graph },
  view: View,
  keep: (view: View) => void,
): HTMLElement {
  const { texts, replaced } = page;
  const names = shortNames(table, graph);
  const readout = createReadout(page, graph, names);
  const drawing = element(
    'div',
    { id: 'plot', role: 'img', 'aria-label': fill(texts.graphOf, count(graph.series.length)) },
    readout.element,
  );
  const plot = makePlot({ graph, hidden: view.hidden ?? [], width: graphWidth() - 32, onCursor: readout.show }, drawing, replaced);
  const legend = drawLegend(page, {
    names,
    hidden: view.hidden ?? [],
    onChange(hidden) {
      keep({ ...view, hidden });
      plot.batch(() => {
        for (const index of names.keys()) {
          plot.setSeries(index + 1, { show: !hidden.includes(index) });
        }
      });
    },
  });
  const section = element(
    'section',
    { id: 'graph' },
    drawCommon(page, table),
    drawing,
    legend,
    ...notes(page, graph),
    element(
      'div',
      { class: 'bar' },
      element('p', { id: 'zoom-hint' }, texts.zoomHint),
      drawCsvButtons(page, () => graphToCsv(graph)),
    ),
  );
  onThemeChange(() => colourSwatches(section), replaced);
  return section;
}

/** What tells a curve from the others: its labels without those that all have; all where nothing is left. */
function shortNames({ common }: ResultTable, { series }: Graph): readonly string[] {
  const shared = new Set(common.map(([label]) => label));
  return series.map((labels) => seriesName(labels, labels.every(([label]) => shared.has(label)) ? undefined : shared));
}

function notes({ texts }: Page, { series, total, histograms }: Graph): readonly HTMLElement[] {
  const cutOff = total > series.length ? [fill(texts.notDrawn, count(series.length), count(total))] : [];
  const undrawn = histograms > 0 ? [fill(texts.histogramsNotDrawn, count(histograms))] : [];
  return [...cutOff, ...undrawn].map((text) => element('p', { class: 'note warning' }, text));
}

function colourSwatches(section: HTMLElement): void {
  for (const spot of section.querySelectorAll<HTMLElement>('.swatch')) {
    spot.style.background = seriesColour(Number(spot.dataset.series));
  }
}
