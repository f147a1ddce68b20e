import { isSet, keySpan, removeField } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** By type: the fields that choose a port, the one that wins first. */
const choices: Readonly<Record<string, readonly string[]>> = {
  Endpoint: ['port', 'targetPort'],
  PodMetricsEndpoint: ['port', 'portNumber', 'targetPort'],
};

/** A port that a monitor's endpoint names in vain, because another of its fields decides. */
export const ignoredPort: readonly TypeCheck[] = Object.entries(choices).map(([type, fields]) => ({
  code: 'ignored-port',
  severity: 'warning',
  help: `https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.${type}`,
  type,
  run: (node, { text }) => inVain(node, fields, text),
}));

function* inVain(endpoint: YamlMapping, fields: readonly string[], text: string): Generator<Problem> {
  const [winner, ...ignored] = fields.filter((field) => isSet(endpoint, field));
  for (const field of winner === undefined ? [] : ignored) {
    yield {
      span: keySpan(endpoint, field),
      message: t('`{0}` is ignored beside `{1}` — remove one of them', field, winner ?? ''),
      evidence: endpoint.span,
      related: [{ at: keySpan(endpoint, winner ?? ''), message: t('`{0}` is set here', winner ?? '') }],
      fixes: removeField(text, endpoint, field, t('Remove `{0}`', field)),
    };
  }
}
