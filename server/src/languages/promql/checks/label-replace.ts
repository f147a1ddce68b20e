import { regexFault } from '#base/re2/regex-fault.ts';
import { type RegexGroups, regexGroups } from '#base/re2/regex-groups.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import type { PromqlModel } from '../model.ts';
import type { Expression, StringLiteral } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** `label_replace` with a pattern that RE2 refuses, which fails when it is run, or with a group that the pattern does not have. */
export const labelReplace: Check<PromqlModel> = {
  code: 'label-replace',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#label_replace',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'call' && node.name.text === 'label_replace') {
        const [, , replacement, , pattern] = node.args.map(stringIn);
        yield* pattern === undefined ? [] : problems(model.text, pattern, replacement);
      }
    }
  },
};

function stringIn(node: Expression): StringLiteral | undefined {
  const inner = withoutParentheses(node);
  return inner.kind === 'string' ? inner : undefined;
}

function problems(text: string, pattern: StringLiteral, replacement: StringLiteral | undefined): readonly Problem[] {
  const fault = regexFault(pattern.value);
  if (fault !== undefined) {
    return [{ span: pattern.span, message: `invalid regular expression in label_replace(): ${pattern.value} — ${fault.message}` }];
  }
  const groups = replacement === undefined ? undefined : regexGroups(pattern.value);
  return groups === undefined || replacement === undefined ? [] : missingGroups(text, replacement, { pattern, groups });
}

interface Pattern {
  readonly pattern: StringLiteral;
  readonly groups: RegexGroups;
}

/** As Go expands them: `$$` is a dollar, and `$1_a` names the group `1_a`. */
const groupNames = /\$(?:\$|\{(\w+)\}|(\w+))/g;

function missingGroups(text: string, replacement: StringLiteral, { pattern, groups }: Pattern): readonly Problem[] {
  const found = [...replacement.value.matchAll(groupNames)].find(({ 1: braced, 2: plain }) => !hasGroup(groups, braced ?? plain));
  if (found === undefined) {
    return [];
  }
  const [written, , plain = ''] = found;
  const [number, rest] = /^(\d+)(\D\w*)$/.exec(plain)?.slice(1) ?? [];
  const meant = number !== undefined && rest !== undefined && hasGroup(groups, number) ? `\${${number}}${rest}` : undefined;
  const at = placeIn(text, replacement, written);
  const evidence = { start: replacement.span.start, end: pattern.span.end };
  return [
    meant === undefined
      ? { span: at, evidence, severity: 'warning', message: t('The pattern has no group `{0}`, so nothing stands in its place', written) }
      : {
          span: at,
          evidence,
          severity: 'warning',
          message: t('`{0}` is a group of that whole name, which the pattern does not have — write `{1}`', written, meant),
          fixes: at === replacement.span ? [] : [{ title: t('Change to `{0}`', meant), edits: [{ at, text: meant }] }],
        },
  ];
}

/** The whole string where an escape writes the dollar. */
function placeIn(text: string, { span }: StringLiteral, written: string): Span {
  const index = text.slice(span.start, span.end).indexOf(written);
  return index < 0 ? span : { start: span.start + index, end: span.start + index + written.length };
}

function hasGroup({ count, names }: RegexGroups, name: string | undefined): boolean {
  return name === undefined || (/^\d+$/.test(name) ? Number(name) <= count : names.includes(name));
}
