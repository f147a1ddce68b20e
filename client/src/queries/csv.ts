import { type Graph, seriesName, valuesOf } from './graph.ts';
import type { ResultTable } from './result-table.ts';
import { sampleNumber } from './sample-number.ts';

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
  return [header, ...lines].map(line).join('');
}

/** A graph as CSV: a row for each step, a column for each series, empty where it has no number then. */
export function graphToCsv(graph: Graph): string {
  const columns = graph.series.map((_, index) => valuesOf(graph, index));
  const rows = Array.from(graph.times, (time, index) => line([String(time), ...columns.map((values) => cell(values[index]))]));
  return [line(['timestamp', ...graph.series.map((labels) => seriesName(labels))]), ...rows].join('');
}

function cell(value = Number.NaN): string {
  return Number.isNaN(value) ? '' : String(value).replace(/^(-?)Infinity$/, (_, sign) => `${sign || '+'}Inf`);
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => quote(asText(field))).join(',')}\r\n`;
}

/**
 * CSV is opened in spreadsheets, which take a text that begins like this for a formula and may run it, in quotes too. An apostrophe makes
 * it text (https://owasp.org/www-community/attacks/CSV_Injection). Whatever is a number stays one: only texts of the server are
 * changed, and a program that needs those exactly asks the API.
 */
function asText(field: string): string {
  return /^[=+\-@\t\r]/.test(field) && Number.isNaN(sampleNumber(field)) ? `'${field}` : field;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
