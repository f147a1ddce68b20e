import type { RelabellingState } from '#client/relabelling/relabelling-messages.ts';
import type { RelabellingTexts } from '#client/relabelling/relabelling-texts.ts';
import { button, element, fill } from '#webview/element.ts';

type Step = RelabellingState['trial']['steps'][number];

/** The rules in order, each with what it looked at and what it did. */
export function drawSteps(steps: readonly Step[], texts: RelabellingTexts, follow: (step: number) => void): HTMLElement {
  const items = steps.map((step, index) => drawStep(step, index, texts, follow));
  return element('section', {}, element('h2', {}, texts.rules), element('ol', {}, ...items));
}

function drawStep(step: Step, index: number, texts: RelabellingTexts, follow: (step: number) => void): HTMLElement {
  const { rule, range, reached, dropped } = step;
  const line = fill(texts.line, range.start.line + 1);
  const link = button(`rule-${index}`, line, () => follow(index), {
    class: 'link',
    title: texts.goTo,
    'aria-label': `${texts.goTo}: ${line}`,
  });
  const state = !reached ? 'not-reached' : dropped ? 'dropped' : step.changes.length > 0 ? 'changed' : 'unchanged';
  const words = { 'not-reached': texts.notReached, dropped: texts.dropped, changed: texts.changed, unchanged: texts.unchanged }[state];
  return element(
    'li',
    { class: `step ${state}` },
    element('div', { class: 'head' }, element('strong', {}, rule.action), target(step), element('span', { class: 'verdict' }, words), link),
    ...(reached ? [looked(step, texts), drawGroups(step, texts), drawChanges(step, texts)] : []),
  );
}

/** The label that a rule writes, or compares with. */
function target({ rule }: Step): Node | undefined {
  return rule.targetLabel === '' || rule.action === 'keep' || rule.action === 'drop'
    ? undefined
    : element('code', {}, `→ ${rule.targetLabel}`);
}

/** What the rule compared, and how that went. */
function looked({ rule, value, matched, dropped }: Step, texts: RelabellingTexts): Node | undefined {
  const pattern = element('code', { class: 'pattern' }, rule.regex);
  switch (rule.action) {
    case 'labelmap':
    case 'labeldrop':
    case 'labelkeep':
      return element('p', {}, pattern, ' ', matched ? texts.namesMatch : texts.namesMatchNot);
    case 'keepequal':
    case 'dropequal': {
      const equal = dropped === (rule.action === 'dropequal');
      return element('p', {}, shown(value, texts), ' ', equal ? texts.equals : texts.equalsNot, ' ', element('code', {}, rule.targetLabel));
    }
    case 'hashmod':
    case 'lowercase':
    case 'uppercase':
      return element('p', {}, sources(rule.sourceLabels), ' = ', shown(value, texts));
    default:
      return element(
        'p',
        {},
        ...(rule.sourceLabels.length > 0 ? [sources(rule.sourceLabels), ' = '] : []),
        shown(value, texts),
        element('span', { class: matched ? 'yes' : 'no' }, ` ${matched ? texts.matches : texts.matchesNot} `),
        pattern,
      );
  }
}

function sources(labels: readonly string[]): HTMLElement {
  return element('span', { class: 'sources' }, labels.join(', '));
}

function shown(value: string, texts: RelabellingTexts): HTMLElement {
  return value === '' ? element('em', {}, texts.empty) : element('code', {}, value);
}

function drawGroups({ groups }: Step, texts: RelabellingTexts): Node | undefined {
  const entries = groups.flatMap((group, index) => [
    element('dt', {}, fill(texts.group, index + 1)),
    element('dd', {}, group === null ? element('em', {}, texts.noPart) : shown(group, texts)),
  ]);
  return entries.length > 0 ? element('dl', {}, ...entries) : undefined;
}

function drawChanges({ changes }: Step, texts: RelabellingTexts): Node | undefined {
  const rows = changes.map(({ name, before, after }) => {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const word = before === undefined ? texts.added : after === undefined ? texts.removed : fill(texts.was, before);
    return element(
      'tr',
      { class: kind },
      element('td', { class: 'sign', 'aria-hidden': 'true' }, { added: '+', removed: '−', changed: '~' }[kind]),
      element('th', { scope: 'row' }, element('code', {}, name)),
      element('td', {}, element('code', {}, after ?? before ?? '')),
      element('td', { class: 'word' }, word),
    );
  });
  return rows.length > 0 ? element('table', { class: 'changes' }, element('tbody', {}, ...rows)) : undefined;
}
