import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { aggregationNamed, aggregations } from '../data/aggregations.ts';
import { foreignFunction } from '../data/flavours.ts';
import { foreignFunctions } from '../data/foreign-functions.ts';
import { functions } from '../data/functions.ts';
import { removedFunctions } from '../data/removed-functions.ts';
import type { Fault } from '../model.ts';
import { parsePromql } from '../parse/parse.ts';
import { durationRepairs } from './duration-repairs.ts';
import { matcherRepairs } from './matcher-repairs.ts';
import { textBefore } from './mending.ts';
import { nearest } from './nearest.ts';
import { operatorRepairs } from './operator-repairs.ts';
import type { Faulted, Repair } from './repair.ts';
import { selectorRepairs } from './selector-repairs.ts';
import { structureRepairs } from './structure-repairs.ts';

type SyntaxRepair = Repair<Fault>;

/** What to do about faults of syntax, by Prometheus's words. */
export const syntaxRepairs: readonly SyntaxRepair[] = [
  ...matcherRepairs,
  ...durationRepairs,
  ...operatorRepairs,
  ...structureRepairs,
  ...selectorRepairs,
  {
    pattern: /^unclosed left parenthesis$/,
    advise: () => t('close it with `)`'),
    fix: closeParentheses,
  },
  {
    pattern: /^unexpected end of input inside braces$/,
    advise: () => t('close the selector with `}`'),
    fix: ({ expression }) => replace(t('Close with `{0}`', '}'), { start: expression.span.end, end: expression.span.end }, '}'),
  },
  {
    pattern: /^unexpected <op:(?:!=|=~|!~)> in label set, expected "="$/,
    advise: () => t('a series has one value for each label, which stands behind `=`'),
    fix: ({ fault }) => replace(t('Change to `{0}`', '='), fault.span, '='),
  },
  {
    pattern: /^(?:unclosed left bracket|unexpected end of input in duration expression)$/,
    advise: () => t('close the range with `]`'),
  },
  {
    pattern: /^unexpected end of input$/,
    advise: () => t('something must follow here, such as a metric or a number'),
  },
  {
    pattern: /^no expression found in input$/,
    advise: () => t('write a query, such as `up == 0`'),
  },
  {
    pattern: /^unknown function with name "(.*)"$/,
    advise: (_, [name = '']) => {
      const removed = removedFunctions.get(name);
      return removed && t(removed.advice);
    },
    fix: ({ fault }, [name = '']) => {
      const renamed = removedFunctions.get(name)?.renamed;
      return renamed === undefined ? undefined : replace(t('Change to `{0}`', renamed), fault.span, renamed);
    },
  },
  {
    pattern: /^unknown function with name "(.*)"$/,
    advise: (_, [name = '']) => {
      const foreign = foreignFunctions.get(name.toLowerCase());
      return foreign && t(foreign.advice);
    },
    fix: ({ fault }, [name = '']) => {
      const renamed = foreignFunctions.get(name.toLowerCase())?.renamed;
      return renamed === undefined ? undefined : replace(t('Change to `{0}`', renamed), fault.span, renamed);
    },
  },
  {
    pattern: /^unknown function with name "(.*)"$/,
    advise: (_, [name = '']) => {
      if (foreignFunction('victoriametrics', name)) {
        return t('VictoriaMetrics has it: if this is for it, say so in the setting `observatory.flavour`');
      }
      return foreignFunction('thanos', name) && t('Thanos has it: if this is for it, say so in the setting `observatory.flavour`');
    },
  },
  {
    pattern: /^unknown function with name "(.*)"$/,
    advise: (_, [name = '']) => meant(name, (known) => t('did you mean `{0}`?', known)),
    fix: ({ fault }, [name = '']) =>
      foreignFunctions.has(name.toLowerCase())
        ? undefined
        : meant(name, (known) => replace(t('Change to `{0}`', known), fault.span, known)),
  },
  {
    pattern: /^wrong number of arguments for aggregate expression provided, expected 2/,
    advise: ({ model, fault }) => {
      const called = /^\w+/.exec(model.text.slice(fault.span.start))?.[0].toLowerCase() ?? '';
      const parameter = aggregationNamed(called)?.parameter?.name;
      return parameter && t('it is called as `{0}`', `${called}(${parameter}, v)`);
    },
  },
  {
    pattern: /^wrong number of arguments for aggregate expression provided, expected 1/,
    advise: ({ model, fault }) =>
      /^(?:max|min)\b/i.test(model.text.slice(fault.span.start))
        ? t('it compares the series of one expression; a value is limited by `clamp_min(x, 0)` or `clamp_max(x, 0)`')
        : t('it takes one expression'),
  },
  {
    pattern: /^no arguments for aggregate expression provided$/,
    advise: () => t('write what is aggregated in parentheses'),
  },
  {
    pattern: /^trailing commas not allowed/,
    advise: () => t('remove the comma'),
    fix: ({ fault }) => replace(t('Remove the comma'), fault.span, ''),
  },
  {
    pattern: /^unexpected character.*'[“”„‟«»‘’‚‛]'$/,
    advise: () => t('write straight quotes (`"`) instead of typographic ones'),
    fix: straightenQuotes,
  },
  {
    pattern: /^unexpected character.*'(?:\\u00a0|\\u200b|\\u3000|\\ufeff)'$/,
    advise: () => t('this is an invisible character that came with a copied text: replace it by a space'),
    fix: ({ fault }) =>
      replace(t('Replace by a space'), { start: fault.span.start, end: Math.min(fault.span.start + 1, fault.span.end) }, ' '),
  },
  {
    pattern: /^unexpected "=" in label matching, expected string$/,
    advise: () => t('one `=` is enough in a matcher'),
    fix: ({ fault }) => replace(t('Remove the second `=`'), fault.span, ''),
  },
  {
    pattern: /^unexpected .* in offset, expected/,
    advise: () => t('write a duration, such as `5m`'),
  },
  {
    pattern: /^unexpected .* in subquery or range selector, expected/,
    advise: () => t('write a duration, such as `5m`'),
  },
  {
    pattern: /^unexpected .* in @, expected timestamp$/,
    advise: () => t('write seconds since 1970, `start()` or `end()`'),
  },
  {
    pattern: /^no (?:offset|@) modifiers allowed before range$/,
    advise: () => t('write the range first, the modifier after it'),
  },
  {
    pattern: /^unterminated quoted string$/,
    advise: () => t('close it with the quote that opened it'),
  },
  {
    pattern: /^(?:unknown escape sequence|illegal character .* in escape sequence)/,
    advise: () => t('double the backslash, or quote the string with backticks'),
    fix: quoteWithBackticks,
  },
  {
    pattern: /^unexpected (?:identifier|metric identifier|<aggr|"\(")/,
    advise: adviseBetween,
  },
];

function meant<T>(name: string, answer: (known: string) => T): T | undefined {
  const known = nearest(
    name,
    [...aggregations, ...functions].map((entry) => entry.name),
  );
  return known === undefined ? undefined : answer(known);
}

function replace(title: string, at: Span, text: string): Fix {
  return { title, edits: [{ at, text }] };
}

const mostClosings = 10;
const longestRepaired = 5000;

/** Adds as many `)` as make the expression whole, where that is all that is missing. */
function closeParentheses({ model, expression, fault }: Faulted<Fault>): Fix | undefined {
  const text = model.text.slice(expression.span.start, expression.span.end);
  for (let count = 1; count <= mostClosings && text.length <= longestRepaired; count++) {
    const closing = ')'.repeat(count);
    const [repaired] = parsePromql(text + closing, 'expr').expressions;
    if (repaired !== undefined && repaired.errors.length === 0) {
      return replace(t('Close with `{0}`', closing), { start: expression.span.end, end: expression.span.end }, closing);
    }
    if (repaired?.errors.every(({ message }) => message !== fault.message)) {
      return undefined;
    }
  }
  return undefined;
}

function straightenQuotes({ model, expression }: Faulted<Fault>): Fix {
  const { start, end } = expression.span;
  const edits = [...model.text.slice(start, end).matchAll(/[“”„‟«»‘’‚‛]/g)].map(({ index }) => ({
    at: { start: start + index, end: start + index + 1 },
    text: '"',
  }));
  return { title: t('Straighten the quotes'), edits };
}

/** In backticks a backslash is a backslash. */
function quoteWithBackticks({ model, fault }: Faulted<Fault>): Fix | undefined {
  const { start } = fault.span;
  const [written, , inside = ''] = /^(["'])((?:[^"'`\\\n]|\\.)*)\1/.exec(model.text.slice(start)) ?? [];
  return written === undefined || /\\["'\\]/.test(inside)
    ? undefined
    : replace(t('Quote with backticks'), { start, end: start + written.length }, `\`${inside}\``);
}

/** Two operands side by side: in a file perhaps two queries. */
function adviseBetween(faulted: Faulted<Fault>): string | undefined {
  const { model, fault, expression } = faulted;
  const before = textBefore(faulted);
  if (expression.span.start === fault.span.start || / in /.test(fault.message)) {
    return undefined;
  }
  const isNewLine = model.dialect === undefined && /\n\s*$/.test(before);
  return isNewLine ? t('separate two queries by a blank line, or join them by an operator') : t('an operator is missing before it');
}
