import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import type { Fault } from '../model.ts';
import type { Expression, VectorSelector } from '../tree.ts';
import { argumentTypeAt } from '../types/check-call.ts';
import { everyNode } from '../walk.ts';
import { mending, textBefore, textFrom } from './mending.ts';
import type { Faulted, Repair } from './repair.ts';
import { endOfBareSelector } from './take-rate.ts';

/** What to do about the parts of a selector in the wrong order. */
export const selectorRepairs: readonly Repair<Fault>[] = [
  {
    pattern: /^ranges only allowed for vector selectors$/,
    advise: adviseOnRange,
    fix: mendRange,
  },
  {
    pattern: /^(offset|@) modifier must be preceded by/,
    advise: (_, [keyword = '']) => t('`{0}` stands behind the selector, inside the parentheses', keyword),
    fix: moveModifier,
  },
  {
    pattern: /^unexpected "\{"(?: in aggregation)?$/,
    advise: (faulted) => (/\]\s*$/.test(textBefore(faulted)) ? t('the matchers stand before the range') : undefined),
    fix: (faulted) => {
      const range = /\[[^\]]*\]\s*$/.exec(textBefore(faulted));
      const braces = /^\{[^{}]*\}/.exec(textFrom(faulted));
      const { start } = faulted.fault.span;
      return range && braces
        ? move(
            faulted,
            { start, end: start + braces[0].length },
            { to: start - range[0].length, title: t('Move the matchers before the range') },
          )
        : undefined;
    },
  },
  {
    pattern: /^unexpected "\{"(?: in aggregation)?$/,
    advise: (faulted) =>
      /\)\s*$/.test(textBefore(faulted)) ? t('the matchers stand right behind the metric, inside the parentheses') : undefined,
  },
  {
    pattern: /^unexpected character: '\.'$/,
    advise: (faulted) => (dottedName(faulted) === undefined ? undefined : t('a metric with dots in its name stands in braces and quotes')),
    fix: quoteMetric,
  },
  {
    pattern: /^unexpected (?:identifier|metric identifier) ".*"/,
    advise: (faulted) => (bareBraces(faulted) === undefined ? undefined : t('the metric stands before the braces')),
    fix: (faulted) => {
      const braces = bareBraces(faulted);
      const [name] = /^[\w:]+/.exec(textFrom(faulted)) ?? [];
      const { start } = faulted.fault.span;
      return braces === undefined || name === undefined
        ? undefined
        : move(faulted, { start, end: start + name.length }, { to: start - braces.length, title: t('Move `{0}` before the braces', name) });
    },
  },
];

function move(faulted: Faulted<Fault>, from: Span, { to, title }: { readonly to: number; readonly title: string }): Fix | undefined {
  const text = faulted.model.text.slice(from.start, from.end);
  return mending(faulted, title, [
    { at: { start: to, end: to }, text },
    { at: from, text: '' },
  ]);
}

/** Braces without a metric right before the fault, on the same line, with the blanks behind them. */
function bareBraces(faulted: Faulted<Fault>): string | undefined {
  return /(?:^|[-+*/^%(,<>=])\s*(\{[^{}]*\}[ \t]*)$/.exec(textBefore(faulted))?.[1];
}

/** `http.requests` with the braces behind it: what stands before the fault, and the rest. */
function dottedName(faulted: Faulted<Fault>): readonly [head: string, rest: string, tail: string, matchers: string] | undefined {
  const [head] = /[A-Za-z_]\w*$/.exec(textBefore(faulted)) ?? [];
  const [rest, tail, matchers = ''] = /^((?:\.[A-Za-z_]\w*)+)(?:\{([^{}]*)\})?/.exec(textFrom(faulted)) ?? [];
  return head === undefined || rest === undefined || tail === undefined ? undefined : [head, rest, tail, matchers.trim()];
}

function quoteMetric(faulted: Faulted<Fault>): Fix | undefined {
  const [head, rest, tail, matchers] = dottedName(faulted) ?? [];
  if (head === undefined || rest === undefined) {
    return undefined;
  }
  const { start } = faulted.fault.span;
  const text = `{"${head}${tail}"${matchers ? `, ${matchers}` : ''}}`;
  return mending(faulted, t('Put in quotes'), [{ at: { start: start - head.length, end: start + rest.length }, text }]);
}

/** Prometheus counts the brackets alone, or else what stands before them. */
function isBracket({ model, fault: { span } }: Faulted<Fault>): boolean {
  return model.text.charAt(span.start) === '[' && model.text.charAt(span.end - 1) === ']';
}

function isSecondRange(faulted: Faulted<Fault>): boolean {
  return /\]\s*$/.test(textBefore(faulted));
}

function adviseOnRange(faulted: Faulted<Fault>): string | undefined {
  if (!isBracket(faulted)) {
    return undefined;
  }
  if (isSecondRange(faulted)) {
    return t('remove one of the two ranges');
  }
  return calledWithout(faulted) === undefined
    ? t('for any other expression write a subquery: `[5m:]`')
    : t('the range stands inside the call, behind the selector');
}

function mendRange(faulted: Faulted<Fault>): Fix | undefined {
  if (!isBracket(faulted) || isSecondRange(faulted)) {
    return undefined;
  }
  const { span } = faulted.fault;
  const selector = calledWithout(faulted);
  return selector === undefined
    ? { title: t('Make it a subquery'), edits: [{ at: { start: span.end - 1, end: span.end - 1 }, text: ':' }] }
    : move(faulted, span, { to: endOfBareSelector(selector), title: t('Move the range inside') });
}

/** The selector in `rate(x)[5m]`, which lacks the range that stands behind the call. */
function calledWithout({ expression, fault }: Faulted<Fault>): VectorSelector | undefined {
  const ranged = find(expression.root, (node) => node.kind === 'matrix' && node.brackets.start === fault.span.start);
  const call = ranged?.kind === 'matrix' ? ranged.selector : undefined;
  const [selector] = call?.kind === 'call' && argumentTypeAt(call.name.text, 0) === 'matrix' ? call.args : [];
  return selector?.kind === 'vector' ? selector : undefined;
}

/** `rate(x[5m]) offset 1h` as `rate(x[5m] offset 1h)`, where only one selector can be meant. */
function moveModifier(faulted: Faulted<Fault>): Fix | undefined {
  const { model, expression, fault } = faulted;
  const rest = model.text.slice(fault.span.end, expression.span.end);
  const [modifier] = /^\s*(?:offset\s+-?\w+|@\s*(?:[-\w.]+(?:\(\))?))/i.exec(rest) ?? [];
  const inside = [...everyNode(expression.root)].filter(({ span }) => span.start >= fault.span.start && span.end <= fault.span.end);
  const selectors = inside.filter(({ kind }) => kind === 'vector');
  const last = inside.findLast(({ kind }) => kind === 'subquery') ?? inside.find(({ kind }) => kind === 'matrix') ?? selectors[0];
  if (modifier === undefined || selectors.length !== 1 || last === undefined) {
    return undefined;
  }
  const from = { start: fault.span.end, end: fault.span.end + modifier.length };
  const text = ` ${modifier.trim()}`;
  const title = t('Move `{0}` behind the selector', modifier.trim());
  return mending(faulted, title, [
    { at: { start: last.span.end, end: last.span.end }, text },
    { at: from, text: '' },
  ]);
}

function find(root: Expression, wanted: (node: Expression) => boolean): Expression | undefined {
  for (const node of everyNode(root)) {
    if (wanted(node)) {
      return node;
    }
  }
  return undefined;
}
