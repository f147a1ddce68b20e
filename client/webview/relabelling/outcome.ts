import type { RelabellingState } from '#client/relabelling/relabelling-messages.ts';
import type { RelabellingTexts } from '#client/relabelling/relabelling-texts.ts';
import { element, fill } from '#webview/element.ts';

type Outcome = RelabellingState['trial']['outcome'];
type Labels = Extract<Outcome, { kind: 'labels' }>['labels'];

/** What comes out of the rules. */
export function drawOutcome({ outcome, stage }: RelabellingState['trial'], texts: RelabellingTexts): HTMLElement {
  return element('section', { class: `outcome ${outcome.kind}` }, element('h2', {}, texts.result), ...content(outcome, stage, texts));
}

function content(outcome: Outcome, stage: string, texts: RelabellingTexts): readonly Node[] {
  switch (outcome.kind) {
    case 'dropped':
      return [element('p', { class: 'bad' }, fill(stage === 'targets' ? texts.droppedBy : texts.droppedSample, outcome.step + 1))];
    case 'refused':
      return [element('p', { class: 'bad' }, fill(texts.refused[outcome.reason], JSON.stringify(outcome.value)))];
    case 'target':
      return [
        facts([
          [texts.address, outcome.url],
          [texts.instance, outcome.instance],
        ]),
        ...labelTable(outcome.labels, texts.finalLabels, texts),
      ];
    case 'labels':
      return labelTable(outcome.labels, texts.labelsAfter, texts);
  }
}

function facts(entries: readonly (readonly [string, string])[]): HTMLElement {
  return element('dl', {}, ...entries.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, element('code', {}, value))]));
}

function labelTable(labels: Labels, caption: string, texts: RelabellingTexts): readonly Node[] {
  const rows = labels.map(([name, value]) =>
    element('tr', {}, element('th', { scope: 'row' }, element('code', {}, name)), element('td', {}, element('code', {}, value))),
  );
  return labels.length === 0
    ? [element('p', {}, texts.noLabels)]
    : [element('table', {}, element('caption', {}, caption), element('tbody', {}, ...rows))];
}
