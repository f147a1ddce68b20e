import { mappingOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isNull } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = {
  code: 'match-pattern',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
} as const;

/** The deprecated patterns of routes and inhibitions: none may be missing. */
export const matchPattern: readonly TypeCheck[] = [
  { ...common, type: 'Route', run: (route) => emptyPatterns(route, ['match_re']) },
  { ...common, type: 'InhibitRule', run: (rule) => emptyPatterns(rule, ['source_match_re', 'target_match_re']) },
];

function* emptyPatterns(node: YamlMapping, fields: readonly string[]): Generator<Problem> {
  for (const { key, value } of fields.flatMap((field) => mappingOf(node, field)?.pairs ?? [])) {
    if (key.kind === 'scalar' && value.kind === 'scalar' && isNull(value) && !value.placeholder) {
      yield { span: key.span, message: `invalid regexp value for ${JSON.stringify(key.value)} — ${t('write a pattern')}` };
    }
  }
}
