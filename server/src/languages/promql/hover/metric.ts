import type { Environment } from '#core/environment.ts';
import { t, translatable } from '#core/l10n.ts';
import { codeBlock, insideCode, plainMarkdown } from '#core/plain-markdown.ts';
import type { Matcher, MatchOperator } from '../tree.ts';

/** What is known of a metric: type and help from files and from the connected Prometheus, or the rule that records it. */
export function describeMetric(name: string, { facts, remote }: Environment): string {
  const [type = '', unit = '', help = ''] = remote.answer({ kind: 'metadata', metric: name }) ?? [];
  const detail = facts.named('metric', name).find((fact) => fact.detail?.type !== undefined || fact.detail?.help !== undefined)?.detail;
  const rule = facts.named('recording-rule', name)[0];
  const kind = type || detail?.type || (rule === undefined ? '' : t('recording rule'));
  const lines = [
    `**\`${insideCode(name)}\`**${kind ? ` (${plainMarkdown(kind)})` : ''}`,
    plainMarkdown(help || detail?.help || ''),
    unit ? t('Unit: {0}', plainMarkdown(unit)) : '',
    rule?.detail?.expr === undefined ? '' : codeBlock('promql', rule.detail.expr),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

const readings: Readonly<Record<MatchOperator, string>> = {
  '=': translatable('Series whose label `{0}` is `{1}`'),
  '!=': translatable('Series whose label `{0}` is not `{1}`'),
  '=~': translatable('Series whose label `{0}` fits the regular expression `{1}` as a whole'),
  '!~': translatable('Series whose label `{0}` does not fit the regular expression `{1}`'),
};

/** A matcher in words; undefined while it is half-typed. */
export function describeMatcher({ label, operator, value }: Matcher): string | undefined {
  if (operator === undefined || value === undefined) {
    return undefined;
  }
  if (value.text === '' && (operator === '=' || operator === '!=')) {
    return operator === '='
      ? t('Series without the label `{0}`', insideCode(label.text))
      : t('Series with the label `{0}`', insideCode(label.text));
  }
  return t(readings[operator], insideCode(label.text), insideCode(value.text));
}
