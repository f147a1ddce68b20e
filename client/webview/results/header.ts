import type { ResultsState } from '#client/queries/results-messages.ts';
import { defaultRange } from '#client/queries/time-range.ts';
import { button, count, element, fill, localTime } from '#webview/element.ts';
import { type Mode, modeOf, type Page, type View } from './page.ts';
import { drawRange, graphWidth } from './range.ts';

/** The query, where it ran and how long, what the server remarks, and what can be done now. */
export function drawHeader(page: Page, view: View): HTMLElement {
  const { state, texts, send } = page;
  const action =
    state.phase === 'running'
      ? button('cancel', texts.cancel, () => send({ type: 'cancel' }))
      : button('run-again', texts.runAgain, () => send({ type: 'runAgain' }));
  return element(
    'header',
    {},
    element('pre', { id: 'query' }, element('code', {}, ...markedQuery(state))),
    element(
      'div',
      { class: 'bar' },
      element('p', { id: 'summary', role: 'status' }, ...summary(page)),
      element('div', { class: 'choices' }, drawViews(page, modeOf(page, view)), action),
    ),
    state.times ? drawRange(page, state.times) : undefined,
    state.phase === 'running' ? element('div', { id: 'progress', role: 'progressbar', 'aria-label': texts.running }) : undefined,
    ...drawNotes(page),
  );
}

/** Table or graph. What the result does not hold is asked for. */
function drawViews({ state, texts, send, switchTo }: Page, mode: Mode): HTMLElement {
  const views: Readonly<Record<Mode, () => void>> = {
    table: () => (state.phase === 'failed' ? send({ type: 'runInstant' }) : switchTo('table')),
    graph: () => (state.times ? switchTo('graph') : send({ type: 'runRange', seconds: defaultRange, width: graphWidth() })),
  };
  const choice = (name: Mode): HTMLElement => button(`view-${name}`, texts[name], views[name], { 'aria-pressed': String(name === mode) });
  return element('div', { id: 'views', class: 'choices', role: 'group', 'aria-label': texts.view }, choice('table'), choice('graph'));
}

/** The query, with a mark where it is wrong. */
function markedQuery(state: ResultsState): readonly (Node | string)[] {
  const { query } = state;
  const at = state.phase === 'failed' ? state.at : undefined;
  if (at === undefined) {
    return [query];
  }
  // An error at the end has no character to mark, and one on a line break none that is seen.
  const wrong = query.slice(at).match(/^[\w:]+|^[^\r\n]/u)?.[0] ?? '';
  return [query.slice(0, at), element('mark', { id: 'wrong' }, wrong || ' '), query.slice(at + wrong.length)];
}

/** Why there is no result, and what to do. */
export function drawFailure({ state, texts, send }: Page): HTMLElement | undefined {
  if (state.phase !== 'failed') {
    return undefined;
  }
  return element(
    'section',
    { id: 'failure', role: 'alert' },
    element('h2', {}, texts.failed),
    element('p', { id: 'failure-what' }, state.what),
    state.advice ? element('p', { id: 'failure-advice' }, state.advice) : undefined,
    state.inEditor
      ? element(
          'div',
          { class: 'actions' },
          button('show-error', texts.showError, () => send({ type: 'showError' })),
        )
      : undefined,
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

/** What the server remarks. Prometheus itself says no more than ten of each kind. */
function drawNotes({ state, texts }: Page): readonly HTMLElement[] {
  const all = notes(state);
  const shown = all
    .slice(0, maxNotes)
    .map(([kind, text]) => element('p', { class: `note ${kind}` }, element('strong', {}, `${texts[kind]}: `), text));
  return all.length > maxNotes ? [...shown, element('p', {}, fill(texts.more, count(all.length - maxNotes)))] : shown;
}

const maxNotes = 50;

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
