import { type AskedRange, formatDuration, parseDuration, presets, type ShownTimes } from '#client/queries/time-range.ts';
import { button, element, fill, localTime } from '#webview/element.ts';
import { drawBetween } from './between.ts';
import type { Page } from './page.ts';

/** The ranges to choose from, a box for another one, and inputs for a start and an end. */
export function drawRange(page: Page, times: ShownTimes): HTMLElement {
  const { texts, send } = page;
  const { start, end, step, isFixed = false } = times;
  const runBetween = (range: AskedRange): void => send({ type: 'runRange', ...range, width: graphWidth() });
  const run = (seconds: number): void => runBetween({ seconds });
  const chosen = isFixed ? undefined : end - start;
  const choices = presets.map((seconds) =>
    button(`range-${formatDuration(seconds)}`, rangeName(seconds), () => run(seconds), { 'aria-pressed': String(seconds === chosen) }),
  );
  const about =
    chosen === undefined
      ? fill(texts.fixedRange, localTime(start), localTime(end), formatDuration(step))
      : fill(texts.lastRange, rangeName(chosen), formatDuration(step));
  return element(
    'div',
    { id: 'range', class: 'choices', role: 'group', 'aria-label': texts.range },
    ...choices,
    drawCustomRange(page, chosen === undefined || presets.includes(chosen) ? '' : rangeName(chosen), run),
    ...drawBetween(page, times, runBetween),
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
