import { labelsRead, maySet } from '#base/relabel/label-flow.ts';
import { isOffered, type LabelPatterns } from '#base/relabel/meta-labels.ts';
import { sourceLabelSpan } from '#base/relabel/read-rules.ts';
import type { Offered, RelabelListCheck } from '#base/relabel/relabel-list.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { nearNames } from '#base/schema/near.ts';
import { valueSpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';

/** A label that no discovery of the job brings is always empty. */
export const unknownMetaLabel: RelabelListCheck = {
  code: 'unknown-meta-label',
  severity: 'warning',
  help: relabelHelp,
  *run(list) {
    const { rules, names, owner, stage } = list;
    const reads = rules.some((written) => [...labelsRead(written), written.rule.regex].some(isMeta));
    const offered = reads && (stage === 'targets' || stage === 'alertmanagers') ? list.offered() : undefined;
    if (!offered) {
      return;
    }
    for (const [index, written] of rules.entries()) {
      const unknown = labelsRead(written)
        .filter((label) => isMeta(label) && !isOffered(label, offered.labels))
        .find((label) => !rules.slice(0, index).some((earlier) => maySet(earlier, label)));
      if (unknown !== undefined) {
        yield problemOf(unknown, offered, sourceLabelSpan(written, names, unknown), owner.span);
      }
      const pattern = namesOnly(written.rule.action) ? unmatched(written.rule.regex, offered.labels) : undefined;
      if (pattern !== undefined && !rules.slice(0, index).some((earlier) => maySet(earlier, pattern))) {
        yield problemOf(pattern, offered, valueSpan(written.mapping, names.regex), owner.span);
      }
    }
  },
};

/** With too few or too many underscores as well, which is a frequent slip. */
function isMeta(label: string): boolean {
  return /^_*meta_/.test(label);
}

function namesOnly(action: string): boolean {
  return action === 'labelmap';
}

/** The beginning of a pattern of names, where no label that is offered begins so; it stands for a whole name where the pattern does. */
function unmatched(regex: string, labels: LabelPatterns): string | undefined {
  const [prefix = ''] = /^\w*/.exec(regex.replace(/^\^/, '')) ?? [];
  if (!isMeta(prefix)) {
    return undefined;
  }
  const possible = labels.some((label) => {
    const [fixed = ''] = label.split('*');
    return fixed.startsWith(prefix) || (label.includes('*') && prefix.startsWith(fixed));
  });
  return possible ? undefined : prefix;
}

function problemOf(label: string, { labels, from }: Offered, span: Span, evidence: Span): Problem {
  const near = nearLabels(label, labels);
  const [nearest] = near;
  const advice = nearest === undefined ? t('name a label that it has, or change the discovery') : t('did you mean `{0}`?', nearest);
  const fixes = near.map((name) => ({ title: t('Change to `{0}`', name), edits: [{ at: span, text: name }] }));
  const isName = nearest !== undefined && isOffered(nearest, labels);
  return {
    span,
    message: t('{0} has no label `{1}`, so that it is always empty — {2}', from, label, advice),
    evidence,
    ...(isName && fixes.length > 0 && { fixes }),
  };
}

const mostSuggested = 3;

/** The labels that may have been meant; in those with a part of their own, that part stays. */
function nearLabels(label: string, patterns: LabelPatterns): readonly string[] {
  const whole = nearNames(
    label,
    patterns.filter((pattern) => !pattern.includes('*')),
  );
  const parts = patterns.filter((pattern) => pattern.includes('*')).flatMap((pattern) => ownPartBehind(pattern.replace('*', ''), label));
  return [...new Set([...whole, ...parts])].slice(0, mostSuggested);
}

/** The label with a beginning that is near its own. Both end with an underscore. */
function ownPartBehind(beginning: string, label: string): readonly string[] {
  const lengths = [0, -1, 1, -2]
    .map((by) => beginning.length + by)
    .filter((length) => /_[A-Za-z0-9]/.test(label.slice(length - 1, length + 1)));
  const length = lengths.find((one) => nearNames(label.slice(0, one), [beginning]).length > 0);
  return length === undefined ? [] : [`${beginning}${label.slice(length)}`];
}
