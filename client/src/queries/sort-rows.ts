import type { ResultRow } from './result-table.ts';
import { sampleNumber } from './sample-number.ts';

/** A column of the table: a label by its index, or one of the others. */
export type ColumnKey = number | 'samples' | 'value' | 'time';

/** By which column, and in which direction. */
export interface SortOrder {
  readonly column: ColumnKey;
  readonly descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The rows in order; equal ones keep theirs. What is no number, or absent, comes last in both directions. */
export function sortRows(rows: readonly ResultRow[], order: SortOrder | undefined): readonly ResultRow[] {
  if (!order) {
    return rows;
  }
  const { column, descending } = order;
  const sign = descending ? -1 : 1;
  return typeof column === 'number'
    ? rows.toSorted((a, b) => compareTexts(a.labels[column] ?? '', b.labels[column] ?? '', sign))
    : rows.toSorted((a, b) => compareNumbers(toNumber(a[column]), toNumber(b[column]), sign));
}

/** The rows in which some cell holds `text`, in any case. */
export function filterRows(rows: readonly ResultRow[], text: string): readonly ResultRow[] {
  const wanted = text.trim().toLowerCase();
  return wanted === ''
    ? rows
    : rows.filter((row) => row.labels.some((label) => label.toLowerCase().includes(wanted)) || row.value.toLowerCase().includes(wanted));
}

function compareTexts(a: string, b: string, sign: number): number {
  return Number(a === '') - Number(b === '') || sign * collator.compare(a, b);
}

function compareNumbers(a: number, b: number, sign: number): number {
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || sign * (Number(a > b) - Number(a < b));
}

function toNumber(cell: string | number | undefined): number {
  if (cell === undefined || cell === '') {
    return Number.NaN;
  }
  return typeof cell === 'string' ? sampleNumber(cell) : cell;
}
