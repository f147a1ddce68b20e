import type { QueryTimes } from '#api/questions.ts';
import { formatDuration, parseDuration, presets } from '#client/queries/time-range.ts';
import { button, element, fill } from './element.ts';
import type { Page } from './page.ts';

/** The ranges to choose from, and a box for another one. */
export function drawRange(page: Page, { start, end, step }: QueryTimes): HTMLElement {
  const { texts, send } = page;
  const run = (seconds: number): void => send({ type: 'runRange', seconds, width: graphWidth() });
  const chosen = end - start;
  const choices = presets.map((seconds) =>
    button(`range-${formatDuration(seconds)}`, rangeName(seconds), () => run(seconds), { 'aria-pressed': String(seconds === chosen) }),
  );
  const about = fill(texts.lastRange, rangeName(chosen), formatDuration(step));
  return element(
    'div',
    { id: 'range', class: 'choices', role: 'group', 'aria-label': texts.range },
    ...choices,
    drawCustomRange(page, presets.includes(chosen) ? '' : rangeName(chosen), run),
    element('span', { id: 'step' }, about),
  );
}

/** How wide a graph is drawn, in pixels. */
export function graphWidth(): number {
  return Math.max(1, document.getElementById('results')?.clientWidth ?? window.innerWidth);
}

function drawCustomRange({ texts, announce }: Page, value: string, run: (seconds: number) => void): HTMLElement {
  const input = element('input', {
    id: 'custom-range',
    type: 'text',
    size: '18',
    placeholder: texts.customRangePlaceholder,
    'aria-label': texts.customRange,
  });
  input.value = value;
  input.addEventListener('input', () => input.removeAttribute('aria-invalid'));
  input.addEventListener('keydown', ({ key }) => {
    const seconds = key === 'Enter' ? parseDuration(input.value) : undefined;
    if (seconds !== undefined) {
      run(seconds);
    } else if (key === 'Enter') {
      input.setAttribute('aria-invalid', 'true');
      announce(texts.notARange);
    }
  });
  return input;
}

/** As people say it: `24h` rather than `1d`. */
function rangeName(seconds: number): string {
  return seconds === 24 * 3600 ? '24h' : formatDuration(seconds);
}
