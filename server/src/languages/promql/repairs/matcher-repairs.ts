import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Fault } from '../model.ts';
import { mending, rewritten, textBefore, textFrom } from './mending.ts';
import type { Faulted, Repair } from './repair.ts';

/** What to do about faults between the braces of a selector. */
export const matcherRepairs: readonly Repair<Fault>[] = [
  {
    pattern: /^unexpected character inside braces: ':'$/,
    advise: () => t('a label and its value are joined by `=`'),
    fix: (faulted) => change(faulted, 1, '='),
  },
  {
    pattern: /^unexpected character inside braces: '~'$/,
    advise: () => t('a pattern is asked for by `=~`'),
    fix: (faulted) => change(faulted, textFrom(faulted).startsWith('~=') ? 2 : 1, '=~'),
  },
  {
    pattern: /^unexpected character inside braces: '[<>]'$/,
    advise: () => t('a label holds text, which is compared by `=`, `!=`, `=~` or `!~`'),
    fix: (faulted) => (textFrom(faulted).startsWith('<>') ? change(faulted, 2, '!=') : undefined),
  },
  {
    pattern: /^unexpected character after '!' inside braces: /,
    advise: () => t('a label holds text, which is compared by `=`, `!=`, `=~` or `!~`'),
  },
  {
    pattern: /^unexpected character inside braces: '[;&]'$/,
    advise: () => t('commas stand between matchers'),
    fix: (faulted) => change(faulted, textFrom(faulted).startsWith('&&') ? 2 : 1, ','),
  },
  {
    pattern: /^unexpected identifier "(and)" in label matching, expected "," or "}"$/i,
    advise: () => t('commas stand between matchers'),
    fix: (faulted, [word = '']) => change(faulted, word.length, ','),
  },
  {
    pattern: /^unexpected (?:character inside braces: '\|'|identifier "or" in label matching, expected "," or "}")$/i,
    advise: () => t('several values of one label are a pattern: `=~"a|b"`'),
  },
  {
    pattern: /^unexpected identifier "(?:in|like|is)" in label matching, expected label matching operator$/i,
    advise: () => t('several values of one label are a pattern: `=~"a|b"`'),
  },
  {
    pattern: /^unexpected identifier ".*" in label matching, expected "," or "}"$/,
    advise: (faulted) => (isApart(faulted) ? t('commas stand between matchers') : undefined),
    fix: (faulted) => (isApart(faulted) ? insertComma(faulted) : undefined),
  },
  {
    pattern: /^unexpected "," in label matching, expected identifier or "}"$/,
    advise: () => t('remove the comma'),
    fix: (faulted) => rewritten(faulted, { title: t('Remove the comma'), text: '', length: 1 }),
  },
  {
    pattern: /^unexpected character inside braces: '(?:[-./]|[^\x00-\x7f]+)'$/,
    advise: (faulted) =>
      labelAround(faulted) === undefined
        ? undefined
        : t('a label name of other characters than `a-z`, `A-Z`, digits and `_` stands in quotes'),
    fix: quoteLabel,
  },
  {
    pattern: /^unexpected character inside braces: '(?:[0-9]|\/)'$/,
    advise: (faulted) => (followsOperator(faulted) ? t('put the value in quotes') : undefined),
    fix: (faulted) => (followsOperator(faulted) ? quoteValue(faulted) : undefined),
  },
  {
    pattern: /^unexpected (?:identifier|number) .* in label matching, expected string$/,
    advise: () => t('put the value in quotes'),
    fix: quoteValue,
  },
  {
    pattern: /^unexpected character inside braces: '\['$/,
    advise: (faulted) =>
      followsOperator(faulted)
        ? t('several values of one label are a pattern: `=~"a|b"`')
        : t('close the selector with `}` before the range'),
    fix: (faulted) =>
      followsOperator(faulted) ? undefined : rewritten(faulted, { title: t('Close with `{0}`', '}'), text: '}', length: 0 }),
  },
  {
    pattern: /^error parsing regexp: missing argument to repetition operator: `\*`$/,
    advise: () => t('`*` repeats what stands before it: any text at all is `.*`'),
  },
  {
    pattern: /^error parsing regexp: invalid (?:or unsupported Perl syntax|named capture): `\(\?/,
    advise: () => t('RE2 cannot look ahead or back: exclude by a second matcher with `!~`'),
  },
  {
    pattern: /^error parsing regexp: (?:missing closing|unexpected \)|missing argument)/,
    advise: () => t('double a backslash before a character that is meant as it stands: `\\\\(`'),
  },
];

function change(faulted: Faulted<Fault>, length: number, text: string): Fix | undefined {
  return rewritten(faulted, { title: t('Change to `{0}`', text), text, length });
}

/** A word that stands right after a quote is more likely a part of the value. */
function isApart(faulted: Faulted<Fault>): boolean {
  return /["'`]\s+$/.test(textBefore(faulted));
}

function insertComma(faulted: Faulted<Fault>): Fix | undefined {
  const blanks = /\s*$/.exec(textBefore(faulted))?.[0].length ?? 0;
  const at = faulted.fault.span.start - blanks;
  return mending(faulted, t('Insert a comma'), [{ at: { start: at, end: at }, text: ',' }]);
}

function followsOperator(faulted: Faulted<Fault>): boolean {
  return /[=~]\s*$/.test(textBefore(faulted));
}

/** All that stands there up to the next matcher: `api-server`, or a pattern between slashes. */
function quoteValue(faulted: Faulted<Fault>): Fix | undefined {
  const rest = textFrom(faulted);
  const [written = '', pattern] = /^\/([^/"\n]+)\//.exec(rest) ?? /^[^\s,{}"'`[\]]+/.exec(rest) ?? [];
  return rewritten(faulted, { title: t('Put in quotes'), text: `"${pattern ?? written}"`, length: written.length });
}

/** The label `job-name`, in the middle of which the fault stands. */
function labelAround(faulted: Faulted<Fault>): { readonly back: number; readonly length: number; readonly name: string } | undefined {
  const [head = ''] = /[A-Za-z_]\w*$/.exec(textBefore(faulted)) ?? [];
  const [tail] = /^[-./\w\p{L}\p{M}\p{N}]+(?=\s*(?:[=!]))/u.exec(textFrom(faulted)) ?? [];
  return tail === undefined || (head === '' && !/^\p{L}/u.test(tail))
    ? undefined
    : { back: head.length, length: tail.length, name: head + tail };
}

function quoteLabel(faulted: Faulted<Fault>): Fix | undefined {
  const label = labelAround(faulted);
  return label && rewritten(faulted, { title: t('Put in quotes'), text: `"${label.name}"`, length: label.length, back: label.back });
}
