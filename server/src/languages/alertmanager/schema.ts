import { httpFields, httpTypes } from '#base/http-client/http-types.ts';
import { receiverTypes } from '#base/notification/receiver-types.ts';
import { notificationScalars } from '#base/notification/scalars.ts';
import { goScalars } from '#base/schema/go-scalars.ts';
import type { Field, ObjectType, ScalarType, Schema } from '#base/schema/types.ts';
import { configTypes } from './data/config.ts';
import { integrations } from './data/integrations.ts';

/** Names that something else in the file, or in the alerts, has; checks of their own know which. */
const references: Readonly<Record<string, ScalarType>> = {
  receiver: { description: 'the name of a receiver', validate: () => undefined },
  interval: { description: 'the name of a time interval', validate: () => undefined },
  alertlabel: { description: 'the name of a label', validate: () => undefined },
};

const page = 'https://prometheus.io/docs/alerting/latest/configuration/';

/** Every field of alertmanager.yml, as Alertmanager 0.33 reads it. */
export const alertmanagerSchema: Schema = {
  rootType: () => 'Config',
  scalars: { ...goScalars, ...notificationScalars, ...references },
  help: (type) => `${page}${anchors[type] ?? integrationAnchor(type)}`,
  types: {
    ...configTypes,
    ...withTemplates(receiverTypes),
    ...httpTypes,
    HTTPClientConfig: { goName: 'config.plain', description: 'How to make HTTP requests.', fields: httpFields },
    Receiver: {
      goName: 'config.plain',
      description: 'Whom notifications go to: a name for integrations of any kind. One without any is silent.',
      fields: {
        name: {
          type: 'string',
          required: true,
          description: 'The name that routes refer to.',
          words: { missing: 'missing name in receiver' },
        },
        labels: { type: 'map[string]string', description: 'Labels of the receiver, for templates of notifications.' },
        ...Object.fromEntries(
          integrations.map(({ field, type, description, emptyItem }) => [
            field,
            { type: `[]${type}`, description, ...(emptyItem !== undefined && { words: { emptyItem } }) },
          ]),
        ),
      },
    },
  },
};

/** The texts that Alertmanager expands are templates of notifications. */
function withTemplates(types: Readonly<Record<string, ObjectType>>): Readonly<Record<string, ObjectType>> {
  const embeds = { languageId: 'alert-template', dialect: 'notification', holding: '{{' };
  const expanded = (field: Field): Field => (/(?:^|\]|\[\])template$/.test(field.type) ? { ...field, embeds } : field);
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      { ...type, fields: Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, expanded(field)])) },
    ]),
  );
}

const anchors: Readonly<Record<string, string>> = {
  Config: '#configuration-file',
  GlobalConfig: '#file-layout-and-global-settings',
  Route: '#route',
  InhibitRule: '#inhibit_rule',
  TimeInterval: '#time_interval',
  MuteTimeInterval: '#time_interval',
  TimeSpan: '#time_interval_spec',
  TimeRange: '#time_interval_spec',
  Receiver: '#receiver',
  HTTPClientConfig: '#http_config',
  OAuth2: '#oauth2',
  TLSConfig: '#tls_config',
  TracingConfig: '#tracing_config',
};

function integrationAnchor(type: string): string {
  const integration = integrations.find((candidate) => candidate.type === type);
  return integration ? `#${integration.field.replace(/s$/, '')}` : '';
}
