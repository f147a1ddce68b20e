import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Edit } from '#core/problem.ts';
import { isPattern, selectorsIn, type WholeMatcher } from '../matchers/matchers.ts';
import { withoutAnchors } from '../matchers/pattern.ts';
import type { PromqlModel } from '../model.ts';

/** `^` and `$` around a pattern, which Prometheus anchors anyway. */
export const regexAnchored: Check<PromqlModel> = {
  code: 'regex-anchored',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
  *run(model) {
    for (const { matchers } of selectorsIn(model)) {
      for (const matcher of matchers.filter(isPattern)) {
        const edits = anchorsOf(model.text, matcher);
        if (edits.length > 0) {
          yield {
            span: matcher.value.span,
            evidence: matcher.span,
            message: t('A pattern always has to match the whole value: `^` at its beginning and `$` at its end change nothing'),
            fixes: [{ title: t('Remove the anchors'), edits }],
          };
        }
      }
    }
  },
};

/** None where nothing would be left: `=~"^$"` is told otherwise. */
function anchorsOf(source: string, { value: { text, span } }: WholeMatcher): readonly Edit[] {
  const bare = withoutAnchors(text);
  if (bare === '') {
    return [];
  }
  const first = { at: { start: span.start + 1, end: span.start + 2 }, text: '' };
  const last = { at: { start: span.end - 2, end: span.end - 1 }, text: '' };
  // An anchor that the source writes as an escape stays.
  return [first, last].filter(
    ({ at }, index) => source.charAt(at.start) === '^$'.charAt(index) && !(index === 0 ? text.startsWith(bare) : text.endsWith(bare)),
  );
}
