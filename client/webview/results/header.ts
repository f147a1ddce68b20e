import type { ResultsState } from '#client/queries/results-messages.ts';
import { button, count, element, fill, localTime } from './element.ts';
import type { Page } from './page.ts';

/** The query, where it ran and how long, what the server remarks, and what can be done now. */
export function drawHeader(page: Page): HTMLElement {
  const { state, texts, send } = page;
  const action =
    state.phase === 'running'
      ? button('cancel', texts.cancel, () => send({ type: 'cancel' }))
      : button('run-again', texts.runAgain, () => send({ type: 'runAgain' }));
  return element(
    'header',
    {},
    element('pre', { id: 'query' }, element('code', {}, state.query)),
    element(
      'div',
      { class: 'bar' },
      element('p', { id: 'summary', role: 'status' }, ...summary(page)),
      element('div', { class: 'actions' }, action),
    ),
    state.phase === 'running' ? element('div', { id: 'progress', role: 'progressbar', 'aria-label': texts.running }) : undefined,
    ...notes(state).map(([kind, text]) => element('p', { class: `note ${kind}` }, element('strong', {}, `${texts[kind]}: `), text)),
  );
}

/** Why there is no result, and what to do. */
export function drawFailure({ state, texts }: Page): HTMLElement | undefined {
  if (state.phase !== 'failed') {
    return undefined;
  }
  return element(
    'section',
    { id: 'failure', role: 'alert' },
    element('h2', {}, texts.failed),
    element('p', { id: 'failure-what' }, state.what),
    state.advice ? element('p', { id: 'failure-advice' }, state.advice) : undefined,
  );
}

function summary({ state, texts }: Page): Node[] {
  const parts = [element('span', { id: 'connection' }, state.connection)];
  if (state.phase === 'running') {
    return separate([...parts, element('span', {}, texts.running)]);
  }
  if (state.phase === 'done') {
    const { kind, total, time } = state.table;
    const size = total === 1 ? texts.oneSeries : fill(texts.manySeries, count(total));
    parts.push(element('span', { id: 'size' }, kind === 'scalar' ? texts.scalar : kind === 'string' ? texts.text : size));
    if (time !== undefined) {
      parts.push(element('span', { id: 'time', title: isoTime(time) }, fill(texts.at, localTime(time))));
    }
  }
  return separate([...parts, element('span', { id: 'duration' }, fill(texts.duration, count(state.milliseconds)))]);
}

function separate(parts: readonly Node[]): Node[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [document.createTextNode(' · '), part]));
}

function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}

function notes(state: ResultsState): (readonly ['warning' | 'info', string])[] {
  switch (state.phase) {
    case 'running':
      return [];
    case 'failed':
      return state.notes.map((text) => ['warning', text]);
    case 'done':
      return [...state.warnings.map((text) => ['warning', text] as const), ...state.infos.map((text) => ['info', text] as const)];
  }
}
