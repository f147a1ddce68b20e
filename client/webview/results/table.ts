import { formatValue } from '#client/queries/format-value.ts';
import type { ResultRow, ResultTable } from '#client/queries/result-table.ts';
import type { ColumnKey, SortOrder } from '#client/queries/sort-rows.ts';
import { count, element, localTime } from '#webview/element.ts';
import type { Page, View } from './page.ts';

/** The rows to draw, in order, of a table seen in a certain way. */
export interface TableContent {
  readonly table: ResultTable;
  readonly rows: readonly ResultRow[];
  readonly view: View;
}

interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  readonly numeric: boolean;
  cell(row: ResultRow): HTMLTableCellElement;
}

/** One row a series, one column for each label that varies; a click on a heading sorts, on a value copies it. */
export function drawTable(page: Page, { table, rows, view }: TableContent, change: (view: View) => void): HTMLTableElement {
  const columns = columnsOf(page, table);
  const made = element(
    'table',
    { id: 'table' },
    element('caption', { class: 'for-screen-readers' }, page.texts.resultsTable),
    element('thead', {}, element('tr', {}, ...columns.map((column) => heading(column, view, change)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...columns.map((column) => column.cell(row))))),
  );
  made.addEventListener('click', ({ target }) => {
    const value = target instanceof HTMLElement ? target.closest('button.value')?.getAttribute('data-value') : undefined;
    if (typeof value === 'string') {
      page.send({ type: 'copy', text: value });
      page.announce(page.texts.copied);
    }
  });
  return made;
}

function columnsOf({ texts }: Page, { kind, labels, time }: ResultTable): readonly Column[] {
  const label = (title: string, key: number): Column => ({
    key,
    title,
    numeric: false,
    cell: (row) => element('td', { class: 'label' }, row.labels[key] ?? ''),
  });
  const samples: Column = {
    key: 'samples',
    title: texts.samples,
    numeric: true,
    cell: (row) => element('td', { class: 'number' }, count(row.samples ?? 0)),
  };
  const value: Column = { key: 'value', title: kind === 'matrix' ? texts.lastValue : texts.value, numeric: true, cell: valueCell };
  const times: Column = {
    key: 'time',
    title: texts.time,
    numeric: true,
    cell: (row) => element('td', { class: 'number' }, row.time === undefined ? '' : localTime(row.time)),
  };
  return [...labels.map(label), ...(kind === 'matrix' ? [samples] : []), value, ...(time === undefined ? [times] : [])];
}

/** Three clicks: ascending, descending (numbers the other way round, since the largest matters most), as Prometheus gave it. */
function heading({ key, title, numeric }: Column, view: View, change: (view: View) => void): HTMLTableCellElement {
  const { sort, ...unsorted } = view;
  const order = sort?.column === key ? sort : undefined;
  const button = element('button', { type: 'button', id: `sort-${key}` }, title);
  button.addEventListener('click', () => {
    const next = nextOrder(key, numeric, order);
    change(next ? { ...unsorted, sort: next } : unsorted);
  });
  const direction = order && (order.descending ? 'descending' : 'ascending');
  return element('th', { scope: 'col', class: numeric ? 'number' : undefined, 'aria-sort': direction ?? 'none' }, button);
}

function nextOrder(column: ColumnKey, descendingFirst: boolean, order: SortOrder | undefined): SortOrder | undefined {
  if (!order) {
    return { column, descending: descendingFirst };
  }
  return order.descending === descendingFirst ? { column, descending: !descendingFirst } : undefined;
}

function valueCell({ value, detail }: ResultRow): HTMLTableCellElement {
  const shown = formatValue(value, document.documentElement.lang || undefined);
  const title = detail ? `${value}\n${detail}` : value;
  return element(
    'td',
    { class: 'number' },
    value ? element('button', { type: 'button', class: 'value', title, 'data-value': value }, shown) : undefined,
  );
}
