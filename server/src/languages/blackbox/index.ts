import { clearTextSecrets } from '#base/http-client/clear-text-secret.ts';
import { httpChecks } from '#base/http-client/http-checks.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import { ignoredDocument } from '#base/schema/first-document.ts';
import { schemaLanguage } from '#base/schema/schema-language.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { probeChecks } from './checks/blackbox-probe.ts';
import { blackboxSchema } from './schema.ts';

const help = 'https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md';

/** The modules of the blackbox exporter, blackbox.yml. */
export const blackbox: Language<YamlModel> = schemaLanguage('blackbox', blackboxSchema, [
  ignoredDocument(help),
  ...schemaChecks(blackboxSchema, [...probeChecks, ...httpChecks(blackboxSchema.types), ...clearTextSecrets(blackboxSchema.types)], {
    help,
  }),
]);
