import { type LabelMatcher, matcherText, parseMatchers } from '#base/notification/matcher.ts';
import { itemsOf, mappingOf } from '#base/schema/read.ts';
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
  { ...common, type: 'Route', run: (route, { text }) => slips(text, route, '') },
  {
    ...common,
    type: 'InhibitRule',
    *run(rule, { text }) {
      yield* slips(text, rule, 'source_');
      yield* slips(text, rule, 'target_');
    },
  },
];

function* slips(text: string, node: YamlMapping, prefix: string): Generator<Problem> {
  for (const item of itemsOf(node, `${prefix}matchers`).filter((each) => each.kind === 'scalar')) {
    const parsed = parseMatchers(item.value);
    const matchers = 'fault' in parsed ? [] : parsed.matchers;
    for (const [index, matcher] of matchers.entries()) {
      const written = (meant: LabelMatcher): string => matchers.with(index, meant).map(matcherText).join(', ');
      yield* slipAt(text, node, item, { matcher, written });
    }
  }
  for (const [field, operator] of [[`${prefix}match`, '='] as const, [`${prefix}match_re`, '=~'] as const]) {
    for (const { key, value } of mappingOf(node, field)?.pairs ?? []) {
      if (key.kind === 'scalar' && value.kind === 'scalar') {
        const matcher: LabelMatcher = { name: key.value, operator, value: value.value };
        // What needs another operator needs another field, which the fix of `deprecated-match` writes first.
        yield* slipAt(text, node, value, { matcher, written: (meant) => (meant.operator === operator ? meant.value : undefined) });
      }
    }
  }
}

interface Written {
  readonly matcher: LabelMatcher;
  /** The text that says what was meant in the same place. */
  readonly written: (meant: LabelMatcher) => string | undefined;
}

function* slipAt(text: string, node: YamlMapping, scalar: YamlScalar, { matcher, written }: Written): Generator<Problem> {
  const slip = slipIn(matcher);
  // What an alias stands for is judged where it is written.
  if (slip && scalar.span.start >= node.span.start && scalar.span.end <= node.span.end + 1) {
    const replacement = written(slip.meant);
    const edit =
      replacement === undefined ? undefined : embedScalar(text, scalar, {}).write?.({ start: 0, end: scalar.value.length }, replacement);
    const fixes = edit ? [{ title: t('Change to `{0}`', matcherText(slip.meant)), edits: [edit] }] : [];
    yield { span: scalar.span, message: slip.message, fixes };
  }
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
