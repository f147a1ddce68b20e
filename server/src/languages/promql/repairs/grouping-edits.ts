import { t } from '#core/l10n.ts';
import type { Edit, Fix } from '#core/problem.ts';
import type { Aggregation, Grouping, Name } from '../tree.ts';

/** Takes a label out of a list; nothing where a comment stands in it. */
export function removeLabel(text: string, { parentheses, labels }: Grouping<string>, label: Name): readonly Fix[] {
  if (parentheses === undefined || text.slice(parentheses.start, parentheses.end).includes('#')) {
    return [];
  }
  const others = labels.filter((other) => other !== label).map(({ span }) => text.slice(span.start, span.end));
  return [{ title: t('Remove `{0}`', label.text), edits: [{ at: parentheses, text: `(${others.join(', ')})` }] }];
}

/** Lets an aggregation keep a label that it takes away: in its `by` list, out of its `without` list. `written` is the label as it stands elsewhere. */
export function keepLabel(text: string, { operatorSpan, grouping }: Aggregation, written: Name): readonly Fix[] {
  const title = t('Keep `{0}` in the inner aggregation', written.text);
  const label = text.slice(written.span.start, written.span.end);
  if (grouping === undefined) {
    return [{ title, edits: [{ at: { start: operatorSpan.end, end: operatorSpan.end }, text: ` by (${label}) ` }] }];
  }
  if (grouping.keyword === 'without') {
    const own = grouping.labels.find((other) => other.text === written.text);
    return own === undefined ? [] : removeLabel(text, grouping, own).map(({ edits }) => ({ title, edits }));
  }
  const edit = added(grouping, label);
  return edit === undefined ? [] : [{ title, edits: [edit] }];
}

function added({ parentheses, labels }: Grouping<string>, label: string): Edit | undefined {
  const last = labels.at(-1)?.span.end;
  const at = last ?? (parentheses && parentheses.start + 1);
  return at === undefined ? undefined : { at: { start: at, end: at }, text: last === undefined ? label : `, ${label}` };
}
