import type { FromRelabellingPage, ToRelabellingPage } from '#client/relabelling/relabelling-messages.ts';
import { element } from '#webview/element.ts';
import { createInput } from './input.ts';
import { drawOutcome } from './outcome.ts';
import { drawSteps } from './steps.ts';
import './relabelling.css';

declare function acquireVsCodeApi(): { postMessage(message: FromRelabellingPage): void };

const code = acquireVsCodeApi();
const send = (message: FromRelabellingPage): void => code.postMessage(message);
const input = createInput(send);
const title = element('h1', {});
const result = element('div', { id: 'result', 'aria-live': 'polite' });
const steps = element('div', { id: 'steps' });

document.getElementById('relabelling')?.append(title, input.element, result, steps);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) {
    draw(data);
  }
});
send({ type: 'ready' });

function draw({ state, texts }: ToRelabellingPage): void {
  const { trial, file } = state;
  title.replaceChildren(element('span', {}, trial.job ?? file, ' ', element('code', {}, trial.field)));
  input.show(state, texts);
  result.replaceChildren(drawOutcome(trial, texts));
  const focused = document.activeElement?.id;
  steps.replaceChildren(drawSteps(trial.steps, texts, (step) => send({ type: 'follow', step })));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

function isToPage(data: unknown): data is ToRelabellingPage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'show' && 'state' in data && 'texts' in data;
}
