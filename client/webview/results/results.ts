import type { FromPage, ToPage } from '#client/queries/results-messages.ts';
import { element } from './element.ts';
import { drawFailure, drawHeader } from './header.ts';
import { type Page, readView } from './page.ts';
import { drawResult } from './result.ts';
import './results.css';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: unknown): void };

const code = acquireVsCodeApi();
const announcement = element('p', { id: 'announcement', role: 'status' });

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) {
    draw({ ...data, send: (message) => code.postMessage(message), announce });
  }
});
code.postMessage({ type: 'ready' });

function draw(page: Page): void {
  const { state } = page;
  const view = readView(code.getState(), state.run);
  code.setState(view);
  const result = state.phase === 'done' ? drawResult(page, state.table, view, (changed) => code.setState(changed)) : drawFailure(page);
  announcement.textContent = '';
  const main = document.getElementById('results');
  main?.setAttribute('data-phase', state.phase);
  main?.replaceChildren(drawHeader(page), ...(result ? [result] : []), announcement);
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
