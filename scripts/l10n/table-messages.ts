import type { Schema } from '#base/schema/types.ts';
import { alertmanagerFunctions } from '#languages/alert-template/data/alertmanager-functions.ts';
import * as templateFields from '#languages/alert-template/data/fields.ts';
import { goFunctions } from '#languages/alert-template/data/go-functions.ts';
import { keywords as templateKeywords } from '#languages/alert-template/data/keywords.ts';
import { prometheusFunctions } from '#languages/alert-template/data/prometheus-functions.ts';
import { ruleVariables, vmalertVariables } from '#languages/alert-template/data/variables.ts';
import { vmalertFunctions } from '#languages/alert-template/data/vmalert-functions.ts';
import { alertmanagerSchema } from '#languages/alertmanager/schema.ts';
import { blackboxSchema } from '#languages/blackbox/schema.ts';
import { fileSdSchema } from '#languages/file-sd/schema.ts';
import { schema as kubernetesSchema } from '#languages/kubernetes/schema.ts';
import { prometheusSchema } from '#languages/prometheus/schema.ts';
import { ruleSchema } from '#languages/prometheus-rules/schema.ts';
import { aggregations } from '#languages/promql/data/aggregations.ts';
import { functions } from '#languages/promql/data/functions.ts';
import { keywords } from '#languages/promql/data/keywords.ts';
import { operators } from '#languages/promql/data/operators.ts';
import { ruleTestSchema } from '#languages/rule-tests/schema.ts';
import { webConfigSchema } from '#languages/web-config/schema.ts';

/**
 * Every English text of the server's tables that is to be translated; what other programs say stays in their words. A new table gets a line
 * here.
 */
export function tableMessages(): readonly string[] {
  const entries = [...functions, ...aggregations, ...keywords, ...Object.values(operators), ...templateEntries];
  return [...entries.map(({ description }) => description), ...schemas.flatMap(schemaMessages)];
}

const schemas: readonly Schema[] = [
  prometheusSchema,
  ruleSchema,
  ruleTestSchema,
  alertmanagerSchema,
  fileSdSchema,
  webConfigSchema,
  blackboxSchema,
  kubernetesSchema,
];

const templateEntries: readonly { readonly description: string }[] = [
  ...goFunctions,
  ...prometheusFunctions,
  ...vmalertFunctions,
  ...alertmanagerFunctions,
  ...templateKeywords,
  ...ruleVariables,
  ...vmalertVariables,
  ...Object.values(templateFields).flat(),
];

function schemaMessages({ types, scalars }: Schema): readonly string[] {
  const fields = Object.values(types).flatMap((type) => Object.values(type.fields));
  const texts = [
    ...Object.values(scalars).map(({ description }) => description),
    ...Object.values(types).map(({ description }) => description),
    ...fields.flatMap(({ description, deprecated, meanings = {} }) => [description, deprecated, ...Object.values(meanings)]),
  ];
  return texts.flatMap((text) => text ?? []);
}
