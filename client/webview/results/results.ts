import type { FromPage, ToPage } from '#client/queries/results-messages.ts';
import { element } from '#webview/element.ts';
import { drawFailure, drawHeader } from './header.ts';
import { type Page, readView, type View } from './page.ts';
import { drawResult } from './result.ts';
import './results.css';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: unknown): void };

const code = acquireVsCodeApi();
const announcement = element('p', { id: 'announcement', role: 'status' });
let drawing = new AbortController();

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) {
    draw(data);
  }
});
code.postMessage({ type: 'ready' });

function draw(message: ToPage): void {
  const { state } = message;
  drawing.abort();
  drawing = new AbortController();
  const view = readView(code.getState(), state.run);
  const keep = (changed: View): void => code.setState(changed);
  keep(view);
  const page: Page = {
    ...message,
    send: (answer) => code.postMessage(answer),
    announce,
    replaced: drawing.signal,
    switchTo(mode) {
      keep({ ...readView(code.getState(), state.run), mode });
      draw(message);
    },
  };
  const result = state.phase === 'done' ? drawResult(page, state, view, keep) : drawFailure(page);
  announcement.textContent = '';
  const focused = document.activeElement?.id;
  const main = document.getElementById('results');
  main?.setAttribute('data-phase', state.phase);
  main?.replaceChildren(drawHeader(page, view), ...(result ? [result] : []), announcement);
  if (focused) {
    // Who pressed Run again finds Cancel there, and the other way round.
    (document.getElementById(focused) ?? document.querySelector<HTMLElement>('#cancel, #run-again'))?.focus();
  }
}

function announce(text: string): void {
  announcement.textContent = text;
  setTimeout(() => {
    announcement.textContent = '';
  }, 2000);
}

function isToPage(data: unknown): data is ToPage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'show' && 'state' in data && 'texts' in data;
}
