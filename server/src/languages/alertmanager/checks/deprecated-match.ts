import { type LabelMatcher, matcherText } from '#base/notification/matcher.ts';
import { lineStart } from '#base/schema/place.ts';
import { fieldValue } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlPair } from '#base/yaml/tree.ts';
import { pair } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { matchersOf } from '../routes.ts';

const common = {
  code: 'deprecated-match',
  severity: 'hint',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#label-matchers',
} as const;

/** Mappings of labels, which lists of matchers have replaced since Alertmanager 0.22. */
export const deprecatedMatch: readonly TypeCheck[] = [
  { ...common, type: 'Route', run: (route, { text }) => deprecated(text, route, '') },
  {
    ...common,
    type: 'InhibitRule',
    *run(rule, { text }) {
      yield* deprecated(text, rule, 'source_');
      yield* deprecated(text, rule, 'target_');
    },
  },
];

function* deprecated(text: string, node: YamlMapping, prefix: string): Generator<Problem> {
  const written = [`${prefix}match`, `${prefix}match_re`].flatMap((name) => pair(node, name) ?? []);
  const matchers = matchersOf(node, prefix);
  const alone = written.length === 1 && !fieldValue(node, `${prefix}matchers`);
  for (const each of written) {
    const name = each.key.kind === 'scalar' ? each.key.value : '';
    const message = t('`{0}` is deprecated: write `{1}`', name, `${prefix}matchers`);
    const fixes = alone && matchers && matchers.length > 0 ? rewritten(text, each, `${prefix}matchers`, matchers) : [];
    yield { span: each.key.span, message, fixes, tag: 'deprecated' };
  }
}

function rewritten(text: string, { key, value }: YamlPair, name: string, matchers: readonly LabelMatcher[]): readonly Fix[] {
  if (value.kind !== 'mapping' || /#/.test(text.slice(key.span.start, value.span.end))) {
    return [];
  }
  const indent = ' '.repeat(key.span.start - lineStart(text, key.span.start));
  const items = matchers.map((matcher) => `'${matcherText(matcher).replaceAll("'", "''")}'`);
  const list = value.flow ? ` [${items.join(', ')}]` : items.map((item) => `\n${indent}  - ${item}`).join('');
  return [{ title: t('Write `{0}`', name), edits: [{ at: { start: key.span.start, end: value.span.end }, text: `${name}:${list}` }] }];
}
