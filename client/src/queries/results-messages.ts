import type { Graph } from './graph.ts';
import type { ResultTable } from './result-table.ts';
import type { ResultsTexts } from './results-texts.ts';
import type { AskedRange, ShownTimes } from './time-range.ts';

/** What the results page shows: a query that runs, failed, or has its result. */
export type ResultsState = QueryHeader & (Running | Failed | Done);

interface QueryHeader {
  /** Counts the queries; a page that sees a new one forgets its sorting and filter. */
  readonly run: number;
  readonly query: string;
  /** The name of the connection. */
  readonly connection: string;
  /** The times of a query over a range. */
  readonly times?: ShownTimes;
}

interface Running {
  readonly phase: 'running';
}

interface Failed {
  readonly phase: 'failed';
  readonly milliseconds: number;
  readonly what: string;
  readonly advice: string;
  /** Warnings and infos of the server, in its own words. */
  readonly notes: readonly string[];
  /** Where in the query the fault lies: an offset. */
  readonly at?: number;
  /** Whether that place can be shown in the editor that the query came from. */
  readonly inEditor?: boolean;
}

/** A query that has its result. */
export interface Done {
  readonly phase: 'done';
  readonly milliseconds: number;
  readonly table: ResultTable;
  /** The curves of a query over a range. */
  readonly graph?: Graph;
  readonly warnings: readonly string[];
  readonly infos: readonly string[];
}

/** From the extension to the page. */
export interface ToPage {
  readonly type: 'show';
  readonly state: ResultsState;
  readonly texts: ResultsTexts;
}

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'cancel' }
  | { readonly type: 'runAgain' }
  /** The same query, at one time. */
  | { readonly type: 'runInstant' }
  /** The same query over a range, for a graph so many pixels wide. */
  | ({ readonly type: 'runRange'; readonly width: number } & AskedRange)
  /** Puts the cursor where the query is wrong. */
  | { readonly type: 'showError' }
  | { readonly type: 'copy'; readonly text: string }
  /** Asks for a file and writes the CSV there. */
  | { readonly type: 'save'; readonly text: string };

/** Reads a message of the page; undefined for anything else. */
export function readFromPage(message: unknown): FromPage | undefined {
  const { type, text, seconds, end, width }: Readonly<Record<string, unknown>> = isRecord(message) ? message : {};
  switch (type) {
    case 'ready':
    case 'cancel':
    case 'runAgain':
    case 'runInstant':
    case 'showError':
      return { type };
    case 'copy':
    case 'save':
      return typeof text === 'string' ? { type, text } : undefined;
    case 'runRange':
      return isPositive(seconds) && isPositive(width) && (end === undefined || isPositive(end))
        ? { type, seconds, width, ...(end === undefined ? {} : { end }) }
        : undefined;
    default:
      return undefined;
  }
}

function isRecord(message: unknown): message is Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
