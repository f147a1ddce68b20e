import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Edit } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import type { PromqlModel } from '../model.ts';

/** Sentences, lists and tables between queries, which are no comments. */
export const proseInQuery: Check<PromqlModel> = {
  code: 'prose-in-query',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#comments',
  *run({ text, prose }) {
    for (const span of prose) {
      yield {
        span,
        message: t('This is no PromQL, and it would be sent along with the query: put `#` before it, or move it outside the block'),
        fixes: [{ title: t('Turn into a comment'), edits: commentOut(text, span) }],
      };
    }
  },
};

function commentOut(text: string, span: Span): readonly Edit[] {
  const edits: Edit[] = [];
  for (let start = span.start; start < span.end; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? span.end : Math.min(lineEnd, span.end);
    const at = start + text.slice(start, end).search(/\S|$/);
    if (at < end && text.charAt(at) !== '#') {
      edits.push({ at: { start: at, end: at }, text: '# ' });
    }
    start = end + 1;
  }
  return edits;
}
