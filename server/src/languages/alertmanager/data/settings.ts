/** Fields of which at most one may be set, in the program's words. */
export interface Exclusion {
  readonly names: readonly string[];
  readonly said: string;
}

/** Fields of which one must be set, in the integration or in `global`. */
export interface Need {
  readonly own: readonly string[];
  readonly global?: readonly string[];
  readonly said: string;
}

/** What an integration must and must not be told, by the field that lists it; https://github.com/prometheus/alertmanager/blob/main/config/config.go */
export interface Settings {
  readonly exclusions?: readonly Exclusion[];
  readonly needs?: readonly Need[];
}

/** What `global` itself must not be told. */
export const globalExclusions: readonly Exclusion[] = [
  ...[
    'slack_app_token',
    'slack_api_url',
    'opsgenie_api_key',
    'victorops_api_key',
    'telegram_bot_token',
    'smtp_auth_password',
    'rocketchat_token',
    'rocketchat_token_id',
    'smtp_auth_secret',
    'wechat_api_secret',
    'mattermost_webhook_url',
  ].map(orFile),
];

/** By the field of a receiver. */
export const settings: Readonly<Record<string, Settings>> = {
  discord_configs: { exclusions: [orFile('webhook_url')], needs: [oneOf('webhook_url')] },
  email_configs: {
    needs: [
      { own: ['smarthost'], global: ['smtp_smarthost'], said: 'no global SMTP smarthost set' },
      { own: ['from'], global: ['smtp_from'], said: 'no global SMTP from set' },
    ],
  },
  incidentio_configs: { exclusions: [orFile('url'), orFile('alert_source_token')], needs: [oneOf('url')] },
  pagerduty_configs: {
    exclusions: [orFile('routing_key'), orFile('service_key')],
    needs: [
      {
        own: ['routing_key', 'service_key', 'routing_key_file', 'service_key_file'],
        said: 'missing service or routing key in PagerDuty config',
      },
    ],
  },
  slack_configs: {
    exclusions: [
      orFile('api_url'),
      orFile('app_token'),
      ...['api_url', 'api_url_file'].flatMap((url) =>
        ['app_token', 'app_token_file'].map((token) => ({
          names: [url, token],
          said: 'at most one of api_url/api_url_file & app_token/app_token_file must be configured',
        })),
      ),
    ],
    needs: [
      {
        own: ['api_url', 'api_url_file', 'app_token', 'app_token_file'],
        global: ['slack_api_url', 'slack_api_url_file', 'slack_app_token', 'slack_app_token_file'],
        said: 'no Slack API URL nor App token set either inline or in a file',
      },
    ],
  },
  webhook_configs: { exclusions: [orFile('url')], needs: [oneOf('url')] },
  opsgenie_configs: {
    exclusions: [orFile('api_key')],
    needs: [
      {
        own: ['api_key', 'api_key_file'],
        global: ['opsgenie_api_key', 'opsgenie_api_key_file'],
        said: 'no global OpsGenie API Key set either inline or in a file',
      },
    ],
  },
  wechat_configs: {
    exclusions: [orFile('api_secret')],
    needs: [
      {
        own: ['api_secret', 'api_secret_file'],
        global: ['wechat_api_secret', 'wechat_api_secret_file'],
        said: 'no global Wechat Api Secret set either inline or in a file',
      },
      { own: ['corp_id'], global: ['wechat_api_corp_id'], said: 'no global Wechat CorpID set' },
    ],
  },
  pushover_configs: { exclusions: [orFile('user_key'), orFile('token')], needs: [oneOf('user_key'), oneOf('token')] },
  victorops_configs: {
    exclusions: [orFile('api_key')],
    needs: [
      {
        own: ['api_key', 'api_key_file'],
        global: ['victorops_api_key', 'victorops_api_key_file'],
        said: 'no global VictorOps API Key set',
      },
    ],
  },
  telegram_configs: {
    exclusions: [orFile('bot_token'), orFile('chat_id')],
    needs: [
      {
        own: ['bot_token', 'bot_token_file'],
        global: ['telegram_bot_token', 'telegram_bot_token_file'],
        said: 'missing bot_token or bot_token_file on telegram_config',
      },
      { own: ['chat_id', 'chat_id_file'], said: 'missing chat_id or chat_id_file on telegram_config' },
    ],
  },
  msteams_configs: { exclusions: [orFile('webhook_url')], needs: [oneOf('webhook_url')] },
  msteamsv2_configs: { exclusions: [orFile('webhook_url')], needs: [oneOf('webhook_url')] },
  jira_configs: { needs: [{ own: ['api_url'], global: ['jira_api_url'], said: 'no global Jira Cloud URL set' }] },
  rocketchat_configs: {
    exclusions: [orFile('token'), orFile('token_id')],
    needs: [
      {
        own: ['token_id', 'token_id_file'],
        global: ['rocketchat_token_id', 'rocketchat_token_id_file'],
        said: 'no global Rocketchat TokenID set either inline or in a file',
      },
      {
        own: ['token', 'token_file'],
        global: ['rocketchat_token', 'rocketchat_token_file'],
        said: 'no global Rocketchat Token set either inline or in a file',
      },
    ],
  },
  mattermost_configs: {
    exclusions: [orFile('webhook_url')],
    needs: [
      {
        own: ['webhook_url', 'webhook_url_file'],
        global: ['mattermost_webhook_url', 'mattermost_webhook_url_file'],
        said: 'missing webhook_url or webhook_url_file on mattermost_config',
      },
    ],
  },
};

function orFile(name: string): Exclusion {
  return { names: [name, `${name}_file`], said: `at most one of ${name} & ${name}_file must be configured` };
}

function oneOf(name: string): Need {
  return { own: [name, `${name}_file`], said: `one of ${name} or ${name}_file must be configured` };
}
