import { button, element } from '#webview/element.ts';
import type { Page } from './page.ts';

/** Copies what is shown as CSV, or keeps it in a file. */
export function drawCsvButtons({ texts, send, announce }: Page, csv: () => string): HTMLElement {
  const copy = (): void => {
    send({ type: 'copy', text: csv() });
    announce(texts.copied);
  };
  return element(
    'div',
    { class: 'choices' },
    button('copy-csv', texts.copyCsv, copy),
    button('save-csv', texts.saveCsv, () => send({ type: 'save', text: csv() })),
  );
}
