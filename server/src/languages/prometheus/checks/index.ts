import { missingFiles } from '#base/files/missing-file.ts';
import { clearTextSecrets } from '#base/http-client/clear-text-secret.ts';
import { httpChecks } from '#base/http-client/http-checks.ts';
import { insecureTls } from '#base/http-client/insecure-tls.ts';
import { relabelChecks } from '#base/relabel/relabel-checks.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import { ignoredDocument } from '#base/schema/first-document.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { relabelPlaces } from '../relabel-places.ts';
import { prometheusSchema } from '../schema.ts';
import { alertmanagerVersion } from './alertmanager-version.ts';
import { discoveryChecks } from './discovery.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateTarget } from './duplicate-target.ts';
import { federation } from './federation.ts';
import { filePattern } from './file-pattern.ts';
import { kubernetesDiscovery } from './kubernetes-discovery.ts';
import { nameScheme } from './name-scheme.ts';
import { olderServer } from './older-server.ts';
import { otlpAttributes } from './otlp-attributes.ts';
import { remoteEndpoint } from './remote-endpoint.ts';
import { retention } from './retention.ts';
import { scrapeAddress } from './scrape-address.ts';
import { scrapeProtocols } from './scrape-protocols.ts';
import { scrapeTimeout } from './scrape-timeout.ts';
import { staticTarget } from './static-target.ts';

const help = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';

/** Everything that is checked in prometheus.yml. */
export const prometheusChecks: readonly Check<YamlModel>[] = [
  ignoredDocument(help),
  ...schemaChecks(
    prometheusSchema,
    [
      duplicateName,
      scrapeTimeout,
      ...httpChecks(prometheusSchema.types),
      kubernetesDiscovery,
      ...discoveryChecks,
      ...staticTarget,
      ...scrapeProtocols,
      nameScheme,
      ...filePattern,
      ...remoteEndpoint,
      otlpAttributes,
      retention,
      scrapeAddress,
      duplicateTarget,
      federation,
      insecureTls,
      alertmanagerVersion,
      ...missingFiles(prometheusSchema.types, help),
      ...olderServer(prometheusSchema.types),
      ...clearTextSecrets(prometheusSchema.types),
      ...relabelChecks(relabelPlaces),
    ],
    { help },
  ),
];
