import { element } from '#webview/element.ts';
import type { Page } from './page.ts';
import { swatch } from './readout.ts';

/** Which curves are drawn, and who is told of a change. */
export interface LegendOptions {
  readonly names: readonly string[];
  readonly hidden: readonly number[];
  readonly onChange: (hidden: readonly number[]) => void;
}

/** The names of the curves: a click hides or shows one; with Ctrl, Cmd or Alt, it alone is shown, and all when it is alone already. */
export function drawLegend({ texts }: Page, { names, hidden, onChange }: LegendOptions): HTMLElement {
  let off = new Set(hidden);
  const buttons = names.map((name, index) => {
    const made = element('button', { type: 'button', title: texts.legendHint, 'data-series': String(index) }, swatch(index), name);
    made.addEventListener('click', ({ ctrlKey, metaKey, altKey }) => {
      off = ctrlKey || metaKey || altKey ? onlyShown(index, off, names.length) : toggled(index, off);
      update();
      onChange([...off]);
    });
    return made;
  });
  const update = (): void => {
    for (const [index, made] of buttons.entries()) {
      made.setAttribute('aria-pressed', String(!off.has(index)));
    }
  };
  update();
  return element('ul', { id: 'legend', 'aria-label': texts.legend }, ...buttons.map((made) => element('li', {}, made)));
}

function toggled(index: number, off: ReadonlySet<number>): Set<number> {
  return off.has(index) ? new Set([...off].filter((other) => other !== index)) : new Set([...off, index]);
}

function onlyShown(index: number, off: ReadonlySet<number>, total: number): Set<number> {
  const isAlone = !off.has(index) && off.size === total - 1;
  return isAlone ? new Set() : new Set(Array.from({ length: total }, (_, other) => other).filter((other) => other !== index));
}
