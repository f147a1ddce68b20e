import type { Schema } from '#base/schema/types.ts';
import { blackboxSchema } from '#languages/blackbox/schema.ts';
import { fileSdSchema } from '#languages/file-sd/schema.ts';
import { schema as kubernetesSchema } from '#languages/kubernetes/schema.ts';
import { prometheusSchema } from '#languages/prometheus/schema.ts';
import { ruleSchema } from '#languages/prometheus-rules/schema.ts';
import { aggregations } from '#languages/promql/data/aggregations.ts';
import { functions } from '#languages/promql/data/functions.ts';
import { keywords } from '#languages/promql/data/keywords.ts';
import { operators } from '#languages/promql/data/operators.ts';
import { webConfigSchema } from '#languages/web-config/schema.ts';

/**
 * Every English text of the server's tables that is to be translated; what other programs say stays in their words. A new table gets a line
 * here.
 */
export function tableMessages(): readonly string[] {
  const entries = [...functions, ...aggregations, ...keywords, ...Object.values(operators)];
  const schemas = [prometheusSchema, ruleSchema, kubernetesSchema, fileSdSchema, webConfigSchema, blackboxSchema].flatMap(schemaMessages);
  return [...entries.map(({ description }) => description), ...schemas];
}

function schemaMessages({ types, scalars }: Schema): readonly string[] {
  const fields = Object.values(types).flatMap((type) => Object.values(type.fields));
  const texts = [
    ...Object.values(scalars).map(({ description }) => description),
    ...Object.values(types).map(({ description }) => description),
    ...fields.flatMap(({ description, deprecated }) => [description, deprecated]),
  ];
  return texts.flatMap((text) => text ?? []);
}
