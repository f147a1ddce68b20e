import { httpChecks } from '#base/http-client/http-checks.ts';
import { relabelChecks } from '#base/relabel/relabel-checks.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Check } from '#core/language.ts';
import { relabelPlaces } from '../relabel-places.ts';
import { prometheusSchema } from '../schema.ts';
import { discoveryChecks } from './discovery.ts';
import { duplicateName } from './duplicate-name.ts';
import { filePattern } from './file-pattern.ts';
import { kubernetesDiscovery } from './kubernetes-discovery.ts';
import { nameScheme } from './name-scheme.ts';
import { otlpAttributes } from './otlp-attributes.ts';
import { remoteEndpoint } from './remote-endpoint.ts';
import { retention } from './retention.ts';
import { scrapeProtocols } from './scrape-protocols.ts';
import { scrapeTimeout } from './scrape-timeout.ts';
import { staticTarget } from './static-target.ts';

/** Everything that is checked in prometheus.yml. */
export const prometheusChecks: readonly Check<YamlModel>[] = schemaChecks(
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
    ...relabelChecks(relabelPlaces),
  ],
  { help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/' },
);
