import { counterResetHints, histogramKeys } from '#base/series-values/histogram.ts';
import type { SeriesValues } from '#base/series-values/model.ts';
import { t, translatable } from '#core/l10n.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';

/** Ways to write samples; within a histogram its keys. */
export function completeValues({ text }: SeriesValues, offset: number): Suggestions | undefined {
  const before = text.slice(0, offset);
  const inHistogram = before.lastIndexOf('{{') > before.lastIndexOf('}}');
  const [word = ''] = /[\w{]*$/.exec(inHistogram ? before.slice(before.lastIndexOf('{{') + 2) : before) ?? [];
  const replace = { start: offset - word.length, end: offset };
  if (!inHistogram) {
    return /(?:^|\s)$/.test(before.slice(0, replace.start)) && !/^\d/.test(word)
      ? { items: patterns.map((pattern, rank) => suggestion(pattern, { replace, rank })) }
      : undefined;
  }
  if (/counter_reset_hint:\w*$/i.test(before)) {
    return { items: counterResetHints.map((label) => ({ label, kind: 'value', replace })) };
  }
  return /(?:\{\{|\s)$/.test(before.slice(0, replace.start)) && before.lastIndexOf('[') <= before.lastIndexOf(']')
    ? { items: Object.entries(histogramKeys).map(([key, kind]) => keySuggestion(key, kind, replace)) }
    : undefined;
}

interface Pattern {
  readonly label: string;
  readonly insert: string;
  readonly meaning: string;
}

const patterns: readonly Pattern[] = [
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: VS Code's snippet syntax
  { label: '0x10', insert: '${1:0}x${2:10}', meaning: translatable('The same value, and ten times again') },
  { label: '0+10x5', insert: '${1:0}+${2:10}x${3:5}', meaning: translatable('A value, and five more that grow by ten each') },
  { label: '100-10x5', insert: '${1:100}-${2:10}x${3:5}', meaning: translatable('A value, and five more that shrink by ten each') },
  { label: '_x5', insert: '_x${1:5}', meaning: translatable('Five intervals without a sample') },
  { label: 'stale', insert: 'stale', meaning: translatable('The series ends here') },
  {
    label: '{{…}}',
    insert: '{{schema:${1:0} sum:${2:3} count:${3:2} buckets:[${4:1 1}]}}',
    meaning: translatable('A native histogram'),
  },
  {
    label: '{{…}}+{{…}}x5',
    insert: '{{schema:0 sum:${1:3} count:${2:2} buckets:[${3:1 1}]}}+{{schema:0 sum:${4:3} count:${5:2} buckets:[${6:1 1}]}}x${7:5}',
    meaning: translatable('A native histogram, and five more that grow'),
  },
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: VS Code's snippet syntax
];

function suggestion({ label, insert, meaning }: Pattern, place: Pick<Suggestion, 'replace'> & { readonly rank: number }): Suggestion {
  return { label, kind: 'snippet', detail: t(meaning), insert, snippet: true, ...place };
}

function keySuggestion(key: string, kind: string, replace: Suggestion['replace']): Suggestion {
  return { label: key, kind: 'field', insert: kind === 'list' ? `${key}:[$1]` : `${key}:$1`, snippet: true, replace };
}
