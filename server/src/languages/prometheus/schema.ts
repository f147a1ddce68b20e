import { httpTypes } from '#base/http-client/http-types.ts';
import { regexScalar } from '#base/re2/regex-scalar.ts';
import { relabelType } from '#base/relabel/relabel-type.ts';
import { firstDocument } from '#base/schema/first-document.ts';
import { goScalars } from '#base/schema/go-scalars.ts';
import type { Field, ObjectType, Schema } from '#base/schema/types.ts';
import { alertmanagerFields, configTypes, scrapeFields } from './data/config.ts';
import { type Discovery, discoveries, discoveryTypes } from './data/discovery.ts';
import { discoveryWords } from './data/discovery-words.ts';

const page = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';

/** Every field of prometheus.yml, as Prometheus 3 reads it. */
export const prometheusSchema: Schema = {
  rootType: firstDocument('Config'),
  scalars: { ...goScalars, regex: regexScalar },
  help: (type) => `${page}${anchors[type] ?? discoveryAnchor(type)}`,
  types: {
    ...configTypes,
    ...httpTypes,
    ...discoveryTypes,
    ...Object.fromEntries(discoveries.map((discovery) => [discovery.type, discoveryType(discovery)])),
    RelabelConfig: relabelType(),
    ScrapeConfig: {
      goName: 'config.ScrapeConfig',
      description: 'A job: targets that are scraped alike.',
      fields: { ...scrapeFields, ...discoveryFields() },
    },
    AlertmanagerConfig: {
      goName: 'config.AlertmanagerConfig',
      description: 'A group of Alertmanagers that alerts are sent to.',
      fields: { ...alertmanagerFields, ...discoveryFields() },
    },
  },
};

const anchors: Readonly<Record<string, string>> = {
  Config: '',
  GlobalConfig: '#configuration-file',
  ScrapeConfig: '#scrape_config',
  RelabelConfig: '#relabel_config',
  AlertmanagerConfig: '#alertmanager_config',
  RemoteWriteConfig: '#remote_write',
  RemoteReadConfig: '#remote_read',
  TSDBConfig: '#tsdb',
  ExemplarsConfig: '#exemplars',
  TracingConfig: '#tracing_config',
  TLSConfig: '#tls_config',
  OAuth2: '#oauth2',
  TargetGroup: '#static_config',
};

function discoveryAnchor(type: string): string {
  const discovery = discoveries.find((candidate) => candidate.type === type);
  return discovery ? `#${discovery.field.replace(/s$/, '')}` : '';
}

function discoveryFields(): Record<string, Field> {
  return Object.fromEntries(
    discoveries.map(({ field, type, description }) => [
      field,
      { type: `[]${type}`, description, words: { emptyItem: `empty or null section in ${field}` } },
    ]),
  );
}

function discoveryType({ type, goName, description, fields }: Discovery): ObjectType {
  const words = discoveryWords[type] ?? {};
  const worded = Object.entries(fields).map(([name, field]) => [name, words[name] ? { ...field, words: words[name] } : field] as const);
  return { goName, description, fields: Object.fromEntries(worded) };
}
