import type { Fact, FactIndex } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import { type SearchableNames, searchable } from '#core/name-search.ts';
import { codeBlock, plainMarkdown } from '#core/plain-markdown.ts';
import { type CatalogueEntry, catalogue } from '../data/catalogue/catalogue.ts';

/** What is known of a metric; its texts are made when they are shown. */
export interface MetricNotes {
  readonly type: string | undefined;
  /** One line beside the name. */
  detail(): string | undefined;
  /** Markdown. */
  documentation(): string | undefined;
}

/** By the workspace's rules and metrics, else by the catalogue. */
export function notesOn(name: string, facts: FactIndex): MetricNotes {
  const [rule] = facts.named('recording-rule', name);
  const [metric] = facts.named('metric', name);
  if (rule !== undefined) {
    return ofRule(rule);
  }
  const entry = catalogue().get(name);
  return metric?.detail?.type === undefined && metric?.detail?.help === undefined && entry !== undefined
    ? ofEntry(entry)
    : ofMetric(metric);
}

/** A rule records what its expression gives: rarely a counter. */
function ofRule({ detail }: Fact): MetricNotes {
  const expression = detail?.expr;
  return {
    type: 'gauge',
    detail: () => t('recording rule'),
    documentation: () => (expression === undefined ? undefined : codeBlock('promql', expression)),
  };
}

function ofMetric(fact: Fact | undefined): MetricNotes {
  const { type, help } = fact?.detail ?? {};
  return { type, detail: () => type, documentation: () => (help === undefined ? undefined : plainMarkdown(help)) };
}

function ofEntry({ type, unit, help, exporter }: CatalogueEntry): MetricNotes {
  return {
    type,
    detail: () => `${type} · ${exporter}`,
    documentation: () => [help, unit && t('Unit: {0}', unit)].filter((text) => text !== '').join('\n\n'),
  };
}

let names: SearchableNames | undefined;

/** The catalogue's names. */
export function catalogueNames(): SearchableNames {
  names ??= searchable([...catalogue().keys()]);
  return names;
}
