import type { Environment, Fact } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import { codeBlock, insideCode, plainMarkdown } from '#core/plain-markdown.ts';
import { catalogued } from '../data/catalogue/catalogue.ts';

/**
 * What is known of a metric: type, unit and help from the connected Prometheus, else from files, else from the catalogue; how many series it
 * has; and the rules that record it.
 */
export function describeMetric(name: string, { facts, remote }: Environment): string {
  const [type = '', unit = '', help = ''] = remote.answer({ kind: 'metadata', metric: name }) ?? [];
  const detail = facts.named('metric', name).find((fact) => fact.detail?.type !== undefined || fact.detail?.help !== undefined)?.detail;
  const rules = facts.named('recording-rule', name);
  const entry = rules.length === 0 ? catalogued(name) : undefined;
  const kind = type || detail?.type || (rules.length > 0 ? t('recording rule') : entry?.type);
  const said = help || detail?.help;
  const measure = unit || entry?.unit;
  const lines = [
    `**\`${insideCode(name)}\`**${kind ? ` (${plainMarkdown(kind)})` : ''}`,
    plainMarkdown(said || entry?.help || ''),
    measure ? t('Unit: {0}', plainMarkdown(measure)) : '',
    entry !== undefined && !said ? t('A metric of {0}', entry.exporter) : '',
    seriesInWords(remote.answer({ kind: 'seriesCount', metric: name })?.[0]),
    ...bodiesOf(rules).map((expression) => codeBlock('promql', expression)),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function seriesInWords(count: string | undefined): string {
  if (count === undefined || !/^\d+$/.test(count)) {
    return '';
  }
  return count === '1' ? t('1 series now') : t('{0} series now', count);
}

/** So many rules of one name are shown: usually they are the same one in several files. */
const mostBodies = 3;

function bodiesOf(rules: readonly Fact[]): readonly string[] {
  return [...new Set(rules.flatMap(({ detail }) => detail?.expr ?? []))].slice(0, mostBodies);
}
