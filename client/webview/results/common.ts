import type { ResultTable } from '#client/queries/result-table.ts';
import { element } from './element.ts';
import type { Page } from './page.ts';

/** The labels that all series share. */
export function drawCommon({ texts }: Page, { common, total }: ResultTable): HTMLElement | undefined {
  const labels = common.map(([label, value]) => element('li', {}, element('span', { class: 'label' }, label), `=${JSON.stringify(value)}`));
  return common.length === 0
    ? undefined
    : element('div', { id: 'common' }, element('span', {}, total === 1 ? texts.labels : texts.common), element('ul', {}, ...labels));
}
