import { schemaChecks } from '#base/schema/checks.ts';
import { ignoredDocument } from '#base/schema/first-document.ts';
import { schemaLanguage } from '#base/schema/schema-language.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { duplicateTargets } from '#base/target-group/duplicate-target.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { fileSdSchema } from './schema.ts';

const help = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config';

/** Of one group alone, which keeps what is said of a group of a long file. */
const duplicateTarget: TypeCheck = {
  code: 'duplicate-target',
  severity: 'warning',
  help,
  type: 'TargetGroup',
  run: (group) => duplicateTargets([group]),
};

const checks = [ignoredDocument(help), ...schemaChecks(fileSdSchema, [duplicateTarget], { help })];
const inYaml = schemaLanguage('file-sd', fileSdSchema, checks);

/** Target files of Prometheus's file discovery. JSON is YAML to Prometheus's own reader's eyes too, but nobody wants YAML suggested in it. */
export const fileSd: Language<YamlModel> = {
  ...inYaml,
  complete: (model, offset, environment) => (isJson(model) ? undefined : inYaml.complete?.(model, offset, environment)),
};

function isJson({ text }: YamlModel): boolean {
  return /^\uFEFF?\s*\[/.test(text);
}
