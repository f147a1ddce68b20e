import { t } from '#core/l10n.ts';
import type { HostEdit } from '#core/language.ts';
import type { Fix } from '#core/problem.ts';
import { aggregators } from '../lexer/kinds.ts';
import type { Fault } from '../model.ts';
import { mending, rewritten, textBefore, textFrom } from './mending.ts';
import type { Faulted, Repair } from './repair.ts';

/** What to do about parentheses, and about the lists of labels and what is aggregated by them. */
export const structureRepairs: readonly Repair<Fault>[] = [
  {
    pattern: /^unexpected right parenthesis/,
    advise: () => t('there is no `(` that it could close'),
    fix: (faulted) => rewritten(faulted, { title: t('Remove `{0}`', ')'), text: '', length: 0, back: 1 }),
  },
  {
    pattern: /^unexpected <(by|without)> in aggregation$/,
    advise: (faulted, [keyword = '']) =>
      /\b(?:by|without)\s*\([^()]*\)\s*$/i.test(textBefore(faulted))
        ? t('`{0}` belongs to an aggregation such as `sum`, once', keyword)
        : t('`{0}` stands behind the parenthesis that closes the aggregation', keyword),
    fix: (faulted, [keyword = '']) => closeBefore(faulted, keyword),
  },
  {
    pattern: /^unexpected <(by|without)>$/,
    advise: (_, [keyword = '']) => t('`{0}` belongs to an aggregation such as `sum`, once', keyword),
  },
  {
    pattern: /^unexpected (?:identifier|string) ".*" in grouping opts, expected "\("$/,
    advise: () => t('write the labels in parentheses'),
    fix: parenthesizeLabels,
  },
  {
    pattern: /^unexpected "[[{]" in grouping opts, expected "\("$/,
    advise: () => t('write the labels in parentheses'),
    fix: (faulted) => {
      const [written, labels = ''] = /^[[{]([^[\]{}()]*)[\]}]/.exec(textFrom(faulted)) ?? [];
      return written === undefined
        ? undefined
        : rewritten(faulted, { title: t('Put in parentheses'), text: `(${labels})`, length: written.length });
    },
  },
  {
    pattern: /^unexpected identifier ".*" in grouping opts, expected "," or "\)"$/,
    advise: () => t('commas stand between labels'),
    fix: (faulted) => {
      const blanks = /\s*$/.exec(textBefore(faulted))?.[0].length ?? 0;
      const at = faulted.fault.span.start - blanks;
      return mending(faulted, t('Insert a comma'), [{ at: { start: at, end: at }, text: ',' }]);
    },
  },
  {
    pattern: /^unexpected "," in grouping opts, expected label$/,
    advise: () => t('remove the comma'),
    fix: (faulted) => rewritten(faulted, { title: t('Remove the comma'), text: '', length: 1 }),
  },
  {
    pattern: /^unexpected "=" in grouping opts/,
    advise: () => t('only names of labels stand here; their values are matched in the braces of a selector'),
  },
  {
    pattern: /^unexpected (?:identifier|metric identifier|<aggr).*$/,
    advise: (faulted) => (isAggregated(faulted) ? t('write what is aggregated in parentheses') : undefined),
    fix: (faulted) => (isAggregated(faulted) ? parenthesizeRest(faulted) : undefined),
  },
];

/** `sum(x by (a))` as `sum(x) by (a)`, or `sum(x by (a)` with what it lacks. */
function closeBefore(faulted: Faulted<Fault>, keyword: string): Fix | undefined {
  const { start } = faulted.fault.span;
  const end = start - (/\s*$/.exec(textBefore(faulted))?.[0].length ?? 0);
  const close: HostEdit = { at: { start: end, end }, text: ')' };
  const [clause, list = ''] = /^(\w+\s*\([^()]*\)\s*)\)/.exec(textFrom(faulted)) ?? [];
  const behind = start + list.length;
  const removal: HostEdit = { at: { start: behind, end: behind + 1 }, text: '' };
  const moved = clause === undefined ? undefined : mending(faulted, t('Move `{0}` behind the parenthesis', keyword), [close, removal]);
  return moved ?? mending(faulted, t('Close with `{0}`', ')'), [close]);
}

/** All the names that follow, where they are labels, or else the first. */
function parenthesizeLabels(faulted: Faulted<Fault>): Fix | undefined {
  const rest = textFrom(faulted);
  const lists = [/^(?:"[^"]*"|[A-Za-z_]\w*)(?:\s*,\s*(?:"[^"]*"|[A-Za-z_]\w*))*/, /^(?:"[^"]*"|[A-Za-z_]\w*)/].map(
    (list) => list.exec(rest)?.[0] ?? '',
  );
  for (const written of lists) {
    const fix = rewritten(faulted, { title: t('Put in parentheses'), text: `(${written})`, length: written.length });
    if (fix) {
      return fix;
    }
  }
  return undefined;
}

const openAggregation = new RegExp(`(?:^|[^\\w:])(?:${aggregators.join('|')})\\s*(?:(?:by|without)\\s*\\([^()]*\\)\\s*)?$`, 'i');

function isAggregated(faulted: Faulted<Fault>): boolean {
  return openAggregation.test(textBefore(faulted));
}

/** One operand alone: with an operator in it nobody knows what is meant. */
function parenthesizeRest(faulted: Faulted<Fault>): Fix | undefined {
  const [operand = ''] = /^[\w:]+(?:\{[^{}]*\}|\([^()]*\))?(?=\s*$)/.exec(textFrom(faulted)) ?? [];
  const back = /\s*$/.exec(textBefore(faulted))?.[0].length ?? 0;
  return operand === ''
    ? undefined
    : rewritten(faulted, {
        title: t('Put in parentheses'),
        text: `(${operand})`,
        length: operand.length,
        back: /\)\s*$/.test(textBefore(faulted)) ? 0 : back,
      });
}
