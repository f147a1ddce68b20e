import { toCsv } from '#client/queries/csv.ts';
import { formatValue } from '#client/queries/format-value.ts';
import type { ResultTable } from '#client/queries/result-table.ts';
import type { Done } from '#client/queries/results-messages.ts';
import { filterRows, sortRows } from '#client/queries/sort-rows.ts';
import { button, count, element, fill } from '#webview/element.ts';
import { drawCommon } from './common.ts';
import { drawCsvButtons } from './csv-buttons.ts';
import { drawGraph } from './graph.ts';
import { modeOf, type Page, step, type View } from './page.ts';
import { drawTable } from './table.ts';

/** The result itself: one value, a table or graph of series, or why there is none. `keep` stores what the person does to it. */
export function drawResult(page: Page, { table, graph }: Done, first: View, keep: (view: View) => void): HTMLElement {
  if (table.rows.length === 0) {
    return drawEmpty(page);
  }
  if (graph && modeOf(page, first) === 'graph') {
    return drawGraph(page, { table, graph }, first, keep);
  }
  return table.kind === 'scalar' || table.kind === 'string' ? drawValue(page, table) : drawSeries(page, table, first, keep);
}

function drawEmpty({ texts }: Page): HTMLElement {
  const advice = texts.emptyAdvice.map((text) => element('li', {}, text));
  return element('section', { id: 'empty' }, element('h2', {}, texts.empty), element('ul', {}, ...advice));
}

function drawValue({ texts, send, announce }: Page, { kind, rows }: ResultTable): HTMLElement {
  const value = rows[0]?.value ?? '';
  const shown = kind === 'scalar' ? formatValue(value, document.documentElement.lang || undefined) : value;
  const copy = (): void => {
    send({ type: 'copy', text: value });
    announce(texts.copied);
  };
  return element(
    'section',
    { id: 'single' },
    element('output', { id: 'value', title: value }, shown),
    button('copy-value', texts.copyValue, copy),
  );
}

/** Redraws only the table and what counts its rows, so that the filter box keeps the cursor. */
function drawSeries(page: Page, table: ResultTable, first: View, keep: (view: View) => void): HTMLElement {
  const { texts } = page;
  let view = first;
  const rows = () => sortRows(filterRows(table.rows, view.filter), view.sort);
  const body = element('div', { id: 'body' });
  const leftOut =
    table.labelsLeftOut > 0 ? element('p', { class: 'note warning' }, fill(texts.labelsLeftOut, count(table.labelsLeftOut))) : undefined;
  const change = (next: View): void => {
    view = next;
    keep(view);
    draw();
  };
  const draw = (): void => {
    const found = rows();
    const shown = found.slice(0, view.limit);
    const focused = document.activeElement?.id;
    body.replaceChildren(
      shown.length === 0
        ? element('p', { id: 'nothing-filtered' }, texts.nothingFiltered)
        : drawTable(page, { table, rows: shown, view }, change),
      drawFooter(page, { shown: shown.length, found: found.length, total: table.total, kept: table.rows.length }, () =>
        change({ ...view, limit: view.limit + step }),
      ),
    );
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  };
  const filter = element('input', { id: 'filter', type: 'search', placeholder: texts.filterPlaceholder, 'aria-label': texts.filter });
  filter.value = view.filter;
  filter.addEventListener('input', () => change({ ...view, filter: filter.value, limit: step }));
  const csv = drawCsvButtons(page, () => toCsv(table, rows()));
  draw();
  return element('section', { id: 'series' }, drawCommon(page, table), leftOut, element('div', { class: 'bar' }, filter, csv), body);
}

interface Counts {
  readonly shown: number;
  readonly found: number;
  readonly kept: number;
  readonly total: number;
}

function drawFooter({ texts }: Page, { shown, found, kept, total }: Counts, onMore: () => void): HTMLElement {
  const cutOff =
    total > kept ? element('p', { id: 'cut-off', class: 'note warning' }, fill(texts.cutOff, count(kept), count(total))) : undefined;
  const partly = shown < total ? element('p', { id: 'shown' }, fill(texts.shown, count(shown), count(total))) : undefined;
  const more = shown < found ? button('show-more', fill(texts.showMore, count(Math.min(step, found - shown))), onMore) : undefined;
  return element('footer', {}, cutOff, partly, more);
}
