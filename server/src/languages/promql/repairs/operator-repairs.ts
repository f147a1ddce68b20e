import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Fault } from '../model.ts';
import { rewritten, textBefore, textFrom } from './mending.ts';
import type { Faulted, Repair } from './repair.ts';

/** What to do about operators of other languages, and about ours in the wrong place. */
export const operatorRepairs: readonly Repair<Fault>[] = [
  {
    pattern: /^unexpected character: '[&|≥≤≠–—−×÷]'$/,
    advise: (faulted) => {
      const [, operator] = foreignOperator(faulted) ?? [];
      return operator && t('the operator is `{0}`', operator);
    },
    fix: (faulted) => {
      const [written, operator] = foreignOperator(faulted) ?? [];
      return written === undefined || operator === undefined ? undefined : change(faulted, { text: operator, length: written.length });
    },
  },
  {
    pattern: /^unexpected "="$/,
    advise: (faulted) => {
      const [, operator = '=='] = comparisonAround(faulted) ?? [];
      return faulted.model.dialect === undefined
        ? t('compare with `{0}`; a label is matched inside braces', operator)
        : t('compare with `{0}`', operator);
    },
    fix: (faulted) => {
      const [written, operator, back] = comparisonAround(faulted) ?? [];
      return written === undefined || operator === undefined
        ? undefined
        : change(faulted, { text: operator, length: written.length - (back ?? 0), back: back ?? 0 });
    },
  },
  {
    pattern: /^unexpected character: '=', /,
    advise: () => t('compare with `{0}`', '=='),
  },
  { pattern: /^unexpected <op:>>$/, ...doubled('<', '!=') },
  { pattern: /^unexpected <op:\*>$/, ...doubled('*', '^') },
  {
    pattern: /^unexpected <op:\/>$/,
    advise: (faulted) => (/(?:^|\s)\/$/.test(textBefore(faulted)) ? t('a comment begins with `#`') : undefined),
    fix: (faulted) => (/(?:^|\s)\/$/.test(textBefore(faulted)) ? change(faulted, { text: '#', length: 1, back: 1 }) : undefined),
  },
  {
    pattern: /^unexpected character after '!': /,
    advise: () => t('there is no `!`: take `unless`, or compare with `== 0`'),
  },
  {
    pattern: /^unexpected character: ';'$/,
    advise: () => t('remove it'),
    fix: (faulted) => rewritten(faulted, { title: t('Remove `{0}`', ';'), text: '', length: 1 }),
  },
  {
    pattern: /^unexpected character.*: '\$'$/,
    advise: ({ model }) => (model.dialect === 'grafana' ? undefined : t('variables are filled in within dashboards of Grafana only')),
  },
  {
    pattern: /^unexpected (?:identifier|metric identifier|"\{")/,
    advise: (faulted) =>
      /\bnot\s+$/i.test(textBefore(faulted)) ? t('there is no `not`: take `unless`, or compare with `== 0`') : undefined,
  },
  {
    pattern: /^unexpected identifier "for"$/,
    advise: () => t('how long a condition must hold is said by the field `for` of the alert'),
  },
  {
    pattern: /^unexpected <(?:on|ignoring)>$/,
    advise: (faulted) => (textBefore(faulted).trim() === '' ? undefined : t('an operator is missing before it')),
  },
  {
    pattern: /^unexpected <group_(?:left|right)>$/,
    advise: () => t('`on (…)` or `ignoring (…)` stands before it'),
  },
  {
    pattern: /^unexpected <bool>$/,
    advise: () => t('`bool` stands right behind a comparison: `> bool 5`'),
  },
];

/** As other languages write it, and as PromQL does. */
const foreignOperators: readonly (readonly [written: string, operator: string])[] = [
  ['&&', 'and'],
  ['&', 'and'],
  ['||', 'or'],
  ['|', 'or'],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['×', '*'],
  ['÷', '/'],
];

function foreignOperator(faulted: Faulted<Fault>): readonly [written: string, operator: string] | undefined {
  const rest = textFrom(faulted);
  return foreignOperators.find(([written]) => rest.startsWith(written));
}

/** What is written around a lone `=`, the comparison that is meant, and how much of it stands before the fault. */
function comparisonAround(faulted: Faulted<Fault>): readonly [written: string, operator: string, back: number] | undefined {
  const before = textBefore(faulted);
  const [written = '='] = /^=[<>]?/.exec(textFrom(faulted)) ?? [];
  if (/[=!]=$/.test(before)) {
    return [`${before.slice(-2)}=`, before.slice(-2), 2];
  }
  return /[-+*/%^<>=!]\s*$/.test(before) ? undefined : [written, written === '=' ? '==' : `${written.slice(1)}=`, 0];
}

/** An operator of other languages whose second character is where we stop. */
function doubled(first: string, operator: string): Pick<Repair<Fault>, 'advise' | 'fix'> {
  const isDoubled = (faulted: Faulted<Fault>): boolean => textBefore(faulted).endsWith(first);
  return {
    advise: (faulted) => (isDoubled(faulted) ? t('the operator is `{0}`', operator) : undefined),
    fix: (faulted) => (isDoubled(faulted) ? change(faulted, { text: operator, length: 1, back: 1 }) : undefined),
  };
}

function change(
  faulted: Faulted<Fault>,
  what: { readonly text: string; readonly length: number; readonly back?: number },
): Fix | undefined {
  return rewritten(faulted, { title: t('Change to `{0}`', what.text), ...what });
}
