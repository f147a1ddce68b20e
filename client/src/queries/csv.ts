import type { ResultTable } from './result-table.ts';

/** A table as CSV (RFC 4180): the labels that vary, the common ones, value and time in full precision. */
export function toCsv({ kind, common, labels }: ResultTable, rows: ResultTable['rows']): string {
  const samples = kind === 'matrix' ? ['samples'] : [];
  const header = [...labels, ...common.map(([label]) => label), ...samples, 'value', 'timestamp'];
  const shared = common.map(([, value]) => value);
  const lines = rows.map((row) => [
    ...row.labels,
    ...shared,
    ...(kind === 'matrix' ? [String(row.samples ?? 0)] : []),
    row.value,
    row.time === undefined ? '' : String(row.time),
  ]);
  return [header, ...lines].map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
