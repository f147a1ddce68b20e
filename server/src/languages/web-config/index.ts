import { clearTextSecrets } from '#base/http-client/clear-text-secret.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import { ignoredDocument } from '#base/schema/first-document.ts';
import { schemaLanguage } from '#base/schema/schema-language.ts';
import { goWords } from '#base/schema/words.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Language } from '#core/language.ts';
import { webTls } from './checks/web-tls.ts';
import { webConfigSchema } from './schema.ts';

const help = 'https://prometheus.io/docs/prometheus/latest/configuration/https/';

/** Web config files, which Prometheus, Alertmanager and the exporters read alike. */
export const webConfig: Language<YamlModel> = schemaLanguage('web-config', webConfigSchema, [
  ignoredDocument(help),
  ...schemaChecks(webConfigSchema, [webTls, ...clearTextSecrets(webConfigSchema.types)], {
    help,
    words: {
      unknownField: (name, type) =>
        type.name === 'Headers' ? `HTTP header ${JSON.stringify(name)} can not be configured` : goWords.unknownField(name, type),
    },
  }),
]);
