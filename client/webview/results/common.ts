import type { ResultTable } from '#client/queries/result-table.ts';
import { count, element, fill } from '#webview/element.ts';
import type { Page } from './page.ts';

/** More than anybody reads; the CSV has all. */
const maxShown = 100;

/** The labels that all series share. */
export function drawCommon({ texts }: Page, { common, total }: ResultTable): HTMLElement | undefined {
  const labels = common
    .slice(0, maxShown)
    .map(([label, value]) => element('li', {}, element('span', { class: 'label' }, label), `=${JSON.stringify(value)}`));
  const more = common.length > maxShown ? element('p', {}, fill(texts.more, count(common.length - maxShown))) : undefined;
  return common.length === 0
    ? undefined
    : element('div', { id: 'common' }, element('span', {}, total === 1 ? texts.labels : texts.common), element('ul', {}, ...labels), more);
}
