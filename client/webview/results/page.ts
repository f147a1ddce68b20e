import type { FromPage, ResultsState } from '#client/queries/results-messages.ts';
import type { ResultsTexts } from '#client/queries/results-texts.ts';
import type { SortOrder } from '#client/queries/sort-rows.ts';

/** How a result is shown. */
export type Mode = 'table' | 'graph';

/** What a person has done to the page; it outlives the page, which VS Code throws away while it is hidden. */
export interface View {
  /** The query it was done to. */
  readonly run: number;
  readonly sort?: SortOrder;
  readonly filter: string;
  /** How many rows are shown. */
  readonly limit: number;
  /** Chosen by the person; a graph where there is one, otherwise. */
  readonly mode?: Mode;
  /** The curves that were hidden, by their index. */
  readonly hidden?: readonly number[];
}

/** Rows shown at first, and with each "show more". */
export const step = 1000;

/** What every part of the page is drawn from. */
export interface Page {
  readonly state: ResultsState;
  readonly texts: ResultsTexts;
  readonly send: (message: FromPage) => void;
  /** Says something to the eye and to a screen reader. */
  readonly announce: (text: string) => void;
  /** Aborted when this drawing gives way to the next: whoever watches something stops then. */
  readonly replaced: AbortSignal;
  /** Draws the result in the other way. */
  readonly switchTo: (mode: Mode) => void;
}

/** How the result is, or will be, shown. */
export function modeOf({ state }: Pick<Page, 'state'>, { mode }: View): Mode {
  return state.phase === 'done' && !state.graph ? 'table' : (mode ?? (state.times ? 'graph' : 'table'));
}

/** The view of a query that nothing has been done to yet. */
function freshView(run: number): View {
  return { run, filter: '', limit: step };
}

/** The view that was kept, if it belongs to this query. */
export function readView(kept: unknown, run: number): View {
  return isView(kept) && kept.run === run ? kept : freshView(run);
}

function isView(kept: unknown): kept is View {
  return typeof kept === 'object' && kept !== null && 'run' in kept && 'filter' in kept && 'limit' in kept;
}
