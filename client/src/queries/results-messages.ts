import type { ResultTable } from './result-table.ts';
import type { ResultsTexts } from './results-texts.ts';

/** What the results page shows: a query that runs, failed, or has its result. */
export type ResultsState = QueryHeader & (Running | Failed | Done);

interface QueryHeader {
  /** Counts the queries; a page that sees a new one forgets its sorting and filter. */
  readonly run: number;
  readonly query: string;
  /** The name of the connection. */
  readonly connection: string;
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
}

interface Done {
  readonly phase: 'done';
  readonly milliseconds: number;
  readonly table: ResultTable;
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
  | { readonly type: 'copy'; readonly text: string };

/** Reads a message of the page; undefined for anything else. */
export function readFromPage(message: unknown): FromPage | undefined {
  const { type, text }: { type?: unknown; text?: unknown } = typeof message === 'object' && message !== null ? message : {};
  if (type === 'copy') {
    return typeof text === 'string' ? { type, text } : undefined;
  }
  return type === 'ready' || type === 'cancel' || type === 'runAgain' ? { type } : undefined;
}
