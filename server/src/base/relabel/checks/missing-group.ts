import { type RegexGroups, regexGroups } from '#base/re2/regex-groups.ts';
import { referencesIn } from '#base/relabel/expand.ts';
import type { WrittenRule } from '#base/relabel/read-rules.ts';
import type { RelabelRuleCheck } from '#base/relabel/relabel-rule-check.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { fieldValue, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Fix, Problem } from '#core/problem.ts';

/** A reference to a group that the pattern lacks is empty, and a label with an empty value is removed. */
export const missingGroup: RelabelRuleCheck = {
  code: 'missing-group',
  severity: 'warning',
  help: relabelHelp,
  *run({ mapping, rule }, { names, text }) {
    const groups = regexGroups(rule.regex);
    if (!groups || (rule.action !== 'replace' && rule.action !== 'labelmap')) {
      return;
    }
    const isMissing = (name: string): boolean =>
      /^\d+$/.test(name) ? Number(name) > groups.count || /^0\d/.test(name) : !groups.names.includes(name);
    const parts = [...(rule.action === 'replace' ? (['targetLabel'] as const) : []), 'replacement' as const];
    for (const part of parts) {
      const references = fieldValue(mapping, names[part]) ? referencesIn(rule[part]) : [];
      const missing = references.find((name) => isMissing(name) && isMeant(name, rule[part], groups));
      if (missing !== undefined) {
        const about = { mapping, field: names[part], missing, count: groups.count, regex: names.regex, text };
        yield written(about);
      }
    }
    const copies = fieldValue(mapping, names.replacement) === undefined && fieldValue(mapping, names.regex) !== undefined;
    if (copies && groups.count === 0 && (rule.action === 'labelmap' || rule.targetLabel !== '')) {
      yield unwritten({ mapping, rule }, names.regex, names.replacement);
    }
  },
};

/** `${name}` is as likely a variable that is filled in before Prometheus reads it, where no group has a name. */
function isMeant(name: string, text: string, { names }: RegexGroups): boolean {
  return /^\d/.test(name) || names.length > 0 || text.includes(`$${name}`);
}

interface MissingReference {
  readonly mapping: YamlMapping;
  readonly field: string;
  readonly missing: string;
  readonly count: number;
  readonly regex: string;
  readonly text: string;
}

function written(about: MissingReference): Problem {
  const { mapping, field, missing, count, regex } = about;
  const [, number, rest] = /^(\d+)(\D.*)$/.exec(missing) ?? [];
  const said =
    count === 0
      ? t('`{0}` names the group `{1}`, which is always empty: `{2}` has no groups', field, missing, regex)
      : t('`{0}` names the group `{1}`, which is always empty: `{2}` has {3} and none of that name', field, missing, regex, count);
  const braced = number !== undefined && Number(number) <= count ? `\${${number}}${rest}` : undefined;
  const advice = braced === undefined ? t('put a part of the pattern in parentheses, or name another group') : t('write `{0}`', braced);
  const fixes = braced === undefined ? [] : bracedFix(about, braced);
  return { span: valueSpan(mapping, field), message: `${said} — ${advice}`, evidence: mapping.span, ...(fixes.length > 0 && { fixes }) };
}

function bracedFix({ mapping, field, missing, text }: MissingReference, braced: string): readonly Fix[] {
  const span = valueSpan(mapping, field);
  const at = text.slice(span.start, span.end).indexOf(`$${missing}`);
  const start = span.start + at;
  return at < 0 ? [] : [{ title: t('Change to `{0}`', braced), edits: [{ at: { start, end: start + missing.length + 1 }, text: braced }] }];
}

function unwritten({ mapping, rule }: WrittenRule, regex: string, replacement: string): Problem {
  const outcome =
    rule.action === 'labelmap'
      ? t('`{0}` has no groups, so that `$1`, the default of `{1}`, names no label', regex, replacement)
      : t('`{0}` has no groups, so that `$1`, the default of `{1}`, removes `{2}`', regex, replacement, rule.targetLabel);
  return {
    span: valueSpan(mapping, regex),
    message: `${outcome} — ${t('put what is to be copied in parentheses, or write `{0}`', replacement)}`,
    evidence: mapping.span,
    ...inParentheses(mapping, regex, rule.action === 'labelmap'),
  };
}

/** Of a pattern in one piece; what is to be copied of a label's name, a person has to say. */
function inParentheses(mapping: YamlMapping, field: string, isLabelmap: boolean): Pick<Problem, 'fixes'> {
  const value = mapping.pairs.find(({ key }) => key.kind === 'scalar' && key.value === field)?.value;
  if (isLabelmap || value?.kind !== 'scalar' || value.style === 'literal' || value.style === 'folded' || value.value.includes('|')) {
    return {};
  }
  const quote = value.style === 'plain' ? 0 : 1;
  const [start, end] = [value.span.start + quote, value.span.end - quote];
  const edits = [
    { at: { start, end: start }, text: '(' },
    { at: { start: end, end }, text: ')' },
  ];
  return { fixes: [{ title: t('Put the pattern in parentheses'), edits }] };
}
