import { schemaComplete } from '#base/schema/complete.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Suggestions } from '#core/language.ts';
import { alertmanagerSchema } from './schema.ts';

/** Fields and values of the tables. */
export function complete(model: YamlModel, offset: number, environment: Environment): Suggestions | undefined {
  return schemaComplete(alertmanagerSchema, model, offset, environment);
}
