import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Name } from '../tree.ts';

/** Puts another name or value, which needs no escapes, in the place of one: in quotes where that stands in such. */
export function renamed({ span, text }: Name, other: string): Fix {
  const isQuoted = span.end - span.start > text.length;
  return { title: t('Change to `{0}`', other), edits: [{ at: span, text: isQuoted ? `"${other}"` : other }] };
}
