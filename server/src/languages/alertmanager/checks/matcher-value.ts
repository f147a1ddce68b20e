import { type LabelMatcher, matcherText, parseMatchers } from '#base/notification/matcher.ts';
import { itemsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = {
  code: 'matcher-value',
  severity: 'warning',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#matcher',
} as const;

/** Values that run but hardly mean it: a glob where a pattern is read, a pattern where a text is compared. */
export const matcherValue: readonly TypeCheck[] = [
  { ...common, type: 'Route', run: (route, { text }) => slips(text, route, ['matchers']) },
  { ...common, type: 'InhibitRule', run: (rule, { text }) => slips(text, rule, ['source_matchers', 'target_matchers']) },
];

function* slips(text: string, node: YamlMapping, fields: readonly string[]): Generator<Problem> {
  for (const item of fields.flatMap((field) => itemsOf(node, field))) {
    const parsed = item.kind === 'scalar' ? parseMatchers(item.value) : { matchers: [] };
    for (const [index, matcher] of 'fault' in parsed || item.kind !== 'scalar' ? [] : parsed.matchers.entries()) {
      const slip = slipIn(matcher);
      if (slip && item.kind === 'scalar' && item.span.start >= node.span.start && item.span.end <= node.span.end + 1) {
        const meant = 'fault' in parsed ? [] : parsed.matchers.map((each, at) => (at === index ? slip.meant : each));
        yield { span: item.span, message: slip.message, fixes: fixesFor(text, item, meant, slip.meant) };
      }
    }
  }
}

function fixesFor(text: string, item: YamlScalar, matchers: readonly LabelMatcher[], meant: LabelMatcher) {
  const edit = embedScalar(text, item, {}).write?.({ start: 0, end: item.value.length }, matchers.map(matcherText).join(', '));
  return edit ? [{ title: t('Change to `{0}`', matcherText(meant)), edits: [edit] }] : [];
}

interface Slip {
  readonly message: string;
  readonly meant: LabelMatcher;
}

function slipIn(matcher: LabelMatcher): Slip | undefined {
  const { operator, value } = matcher;
  if (operator === '=~' || operator === '!~') {
    const meant = { ...matcher, value: value.replaceAll('*', '.*') };
    return isGlob(value)
      ? {
          meant,
          message: t('`{0}` is a pattern, in which `*` repeats the character before it — write `{1}` for any text', value, meant.value),
        }
      : undefined;
  }
  const meant: LabelMatcher = { ...matcher, operator: operator === '=' ? '=~' : '!~' };
  return looksLikePattern(value)
    ? {
        meant,
        message: t('`{0}` is compared as a text here, not as a pattern — write `{1}` if a pattern is meant', value, matcherText(meant)),
      }
    : undefined;
}

/** Letters and stars alone: nobody who knows patterns writes a star behind a letter and nothing else. */
function isGlob(value: string): boolean {
  return /^[\w\-:/]+\*$/.test(value) || /^[\w\-:/]*[\w\-:/]\*[\w\-:/]+$/.test(value);
}

/** What no label's value usually holds. */
function looksLikePattern(value: string): boolean {
  return /\.[*+]|^\^.*\$$/.test(value) || /^[\w-]+(?:\|[\w-]+)+$/.test(value);
}
