import type { FromRelabellingPage, LabelSource, RelabellingState } from '#client/relabelling/relabelling-messages.ts';
import type { RelabellingTexts } from '#client/relabelling/relabelling-texts.ts';
import { element, fill } from '#webview/element.ts';

/** Where the labels to try are chosen and written. */
export interface Input {
  readonly element: HTMLElement;
  show(state: RelabellingState, texts: RelabellingTexts): void;
}

const groups: readonly LabelSource['group'][] = ['active', 'dropped', 'example'];
const own = 'own';

export function createInput(send: (message: FromRelabellingPage) => void): Input {
  const heading = element('h2', { id: 'labels-heading' });
  const choice = element('select', { id: 'source', 'aria-labelledby': 'labels-heading' });
  const text = element('textarea', {
    id: 'labels',
    spellcheck: 'false',
    rows: '8',
    'aria-labelledby': 'labels-heading',
    'aria-describedby': 'labels-help',
  });
  const help = element('p', { id: 'labels-help' });
  const problem = element('p', { id: 'problem', role: 'status' });
  let chosen: number | undefined;
  choice.addEventListener('change', () => choice.value !== own && send({ type: 'choose', source: Number(choice.value) }));
  text.addEventListener('input', () => send({ type: 'write', text: text.value }));
  return {
    element: element('section', {}, heading, choice, text, help, problem),
    show(state, texts) {
      heading.textContent = texts.labels;
      help.textContent = texts.labelsHelp;
      problem.textContent = state.wrongLine === undefined ? '' : fill(texts.wrongLine, state.wrongLine);
      text.setAttribute('aria-invalid', String(state.wrongLine !== undefined));
      choice.replaceChildren(...options(state.sources, texts));
      choice.value = state.source === undefined ? own : String(state.source);
      if (chosen !== state.chosen) {
        chosen = state.chosen;
        text.value = state.text;
      }
    },
  };
}

function options(sources: readonly LabelSource[], texts: RelabellingTexts): readonly Node[] {
  const grouped = groups.flatMap((group) => {
    const members = sources.flatMap((source, index) =>
      source.group === group ? [element('option', { value: String(index) }, source.name)] : [],
    );
    return members.length > 0 ? [element('optgroup', { label: texts.groups[group] }, ...members)] : [];
  });
  return [...grouped, element('option', { value: own }, texts.own)];
}
