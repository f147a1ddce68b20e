import { rangeBetween, toLocalTime } from '#client/queries/local-time.ts';
import type { AskedRange, ShownTimes } from '#client/queries/time-range.ts';
import { button, element } from '#webview/element.ts';
import type { Page } from './page.ts';

/** A button that opens the inputs for a start and an end, and those inputs; open while such a range is shown. */
export function drawBetween({ texts, announce }: Page, times: ShownTimes, run: (range: AskedRange) => void): readonly HTMLElement[] {
  const { start, end, isFixed = false } = times;
  const from = timeInput('from', start);
  const to = timeInput('to', end);
  const show = (): void => {
    const range = rangeBetween(from.value, to.value);
    if (range) {
      run(range);
      return;
    }
    for (const input of [from, to]) {
      input.setAttribute('aria-invalid', 'true');
    }
    announce(texts.notBetween);
  };
  const inputs = element(
    'div',
    { id: 'between', class: 'choices', hidden: !isFixed, role: 'group', 'aria-label': texts.between },
    element('label', {}, `${texts.from} `, from),
    element('label', {}, `${texts.to} `, to),
    button('show-between', texts.showRange, show),
  );
  inputs.addEventListener('input', () => {
    from.removeAttribute('aria-invalid');
    to.removeAttribute('aria-invalid');
  });
  inputs.addEventListener('keydown', ({ key, target }) => key === 'Enter' && target instanceof HTMLInputElement && show());
  const opener = button('range-between', texts.between, () => open(inputs.hasAttribute('hidden')), {
    'aria-pressed': String(isFixed),
    'aria-expanded': String(isFixed),
    'aria-controls': 'between',
  });
  const open = (isOpen: boolean): void => {
    inputs.toggleAttribute('hidden', !isOpen);
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) {
      from.focus();
    }
  };
  return [opener, inputs];
}

function timeInput(id: string, seconds: number): HTMLInputElement {
  const input = element('input', { id, type: 'datetime-local', step: '1' });
  input.value = toLocalTime(seconds);
  return input;
}
