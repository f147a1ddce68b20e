import { httpTypes } from '#base/http-client/http-types.ts';
import { regexScalar } from '#base/re2/regex-scalar.ts';
import { relabelType } from '#base/relabel/relabel-type.ts';
import { firstDocument } from '#base/schema/first-document.ts';
import { goScalars } from '#base/schema/go-scalars.ts';
import type { Field, ObjectType, Schema, TypeExpression } from '#base/schema/types.ts';
import type { YamlDocument } from '#base/yaml/tree.ts';
import { pair } from '#base/yaml/walk.ts';
import { alertmanagerFields, configTypes, scrapeFields } from './data/config.ts';
import { type Discovery, discoveries, discoveryTypes } from './data/discovery.ts';
import { discoveryWords } from './data/discovery-words.ts';
import { victoriaRelabelFields, victoriaScrapeFields } from './data/victoriametrics.ts';

const page = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';

/** Every field of prometheus.yml, as Prometheus 3 reads it. */
export const prometheusSchema: Schema = {
  rootType,
  scalars: { ...goScalars, regex: regexScalar },
  help: (type) => `${page}${anchors[type] ?? discoveryAnchor(type) ?? '#configuration-file'}`,
  types: {
    ...configTypes,
    ...httpTypes,
    ...discoveryTypes,
    ...Object.fromEntries(discoveries.map((discovery) => [discovery.type, discoveryType(discovery)])),
    RelabelConfig: { ...relabelType(), fields: { ...relabelType().fields, ...victoriaRelabelFields } },
    ScrapeConfig: {
      goName: 'config.ScrapeConfig',
      description: 'A job: targets that are scraped alike.',
      fields: { ...scrapeFields, ...discoveryFields(), ...victoriaScrapeFields },
    },
    AlertmanagerConfig: {
      goName: 'config.AlertmanagerConfig',
      description: 'A group of Alertmanagers that alerts are sent to.',
      fields: { ...alertmanagerFields, ...discoveryFields() },
    },
  },
};

/** A part says what it is; a list of jobs, such as the operator takes in a Secret, is known by its look. */
function rootType(document: YamlDocument): TypeExpression | undefined {
  const { root, dialect } = document;
  const isJobList = root?.kind === 'sequence' && root.items.some((item) => item.kind === 'mapping' && pair(item, 'job_name'));
  return firstDocument(dialect ?? (isJobList ? '[]ScrapeConfig' : 'Config'))(document);
}

const anchors: Readonly<Record<string, string>> = {
  Config: '',
  GlobalConfig: '#configuration-file',
  ScrapeConfig: '#scrape_config',
  RelabelConfig: '#relabel_config',
  AlertmanagerConfig: '#alertmanager_config',
  RemoteWriteConfig: '#remote_write',
  QueueConfig: '#remote_write',
  MetadataConfig: '#remote_write',
  SigV4Config: '#remote_write',
  AzureADConfig: '#remote_write',
  GoogleIAMConfig: '#remote_write',
  RemoteReadConfig: '#remote_read',
  TSDBConfig: '#tsdb',
  ExemplarsConfig: '#exemplars',
  TracingConfig: '#tracing_config',
  BasicAuth: '#http_config',
  Authorization: '#http_config',
  HTTPHeader: '#http_config',
  TLSConfig: '#tls_config',
  OAuth2: '#oauth2',
  TargetGroup: '#static_config',
};

/** A discovery has a section of its own, which explains the types below it too. */
function discoveryAnchor(type: string): string | undefined {
  const discovery = discoveries.find((one) => one.type === type || Object.values(one.fields).some((field) => isOf(field.type, type)));
  return discovery && `#${discovery.field.replace(/s$/, '')}`;
}

function isOf(expression: string, type: string): boolean {
  return expression === type || expression === `[]${type}`;
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
  const beginnings = type === 'TargetGroup' ? { beginnings: [['targets']] } : {};
  return { goName, description, fields: Object.fromEntries(worded), ...beginnings };
}
