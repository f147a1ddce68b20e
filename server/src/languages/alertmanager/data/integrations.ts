/** A kind of integration: the field of a receiver that lists them, and the type of its items. */
export interface Integration {
  readonly field: string;
  readonly type: string;
  /** What the integration sends to. */
  readonly description: string;
  /** The program's own words for an empty item; absent where it takes one for an integration with nothing but defaults. */
  readonly emptyItem?: string;
}

/** Every kind of integration that a receiver can list. */
export const integrations: readonly Integration[] = [
  { field: 'discord_configs', type: 'DiscordConfig', description: 'Messages in Discord.', emptyItem: 'missing discord config' },
  { field: 'email_configs', type: 'EmailConfig', description: 'Mails.', emptyItem: 'missing email config' },
  { field: 'incidentio_configs', type: 'IncidentioConfig', description: 'Alerts at incident.io.', emptyItem: 'missing incidentio config' },
  { field: 'pagerduty_configs', type: 'PagerdutyConfig', description: 'Incidents at PagerDuty.', emptyItem: 'missing pagerduty config' },
  { field: 'slack_configs', type: 'SlackConfig', description: 'Messages in Slack.' },
  { field: 'webhook_configs', type: 'WebhookConfig', description: 'Alerts as JSON to any URL.', emptyItem: 'missing webhook config' },
  { field: 'opsgenie_configs', type: 'OpsGenieConfig', description: 'Alerts at Opsgenie.' },
  { field: 'wechat_configs', type: 'WechatConfig', description: 'Messages in WeChat Work.' },
  {
    field: 'pushover_configs',
    type: 'PushoverConfig',
    description: 'Notifications through Pushover.',
    emptyItem: 'missing pushover config',
  },
  { field: 'victorops_configs', type: 'VictorOpsConfig', description: 'Incidents at VictorOps.', emptyItem: 'missing victorops config' },
  { field: 'sns_configs', type: 'SNSConfig', description: 'Messages through Amazon SNS.', emptyItem: 'missing sns config' },
  { field: 'telegram_configs', type: 'TelegramConfig', description: 'Messages in Telegram.', emptyItem: 'missing telegram config' },
  { field: 'webex_configs', type: 'WebexConfig', description: 'Messages in Webex.', emptyItem: 'missing webex config' },
  {
    field: 'msteams_configs',
    type: 'MSTeamsConfig',
    description: 'Messages in Microsoft Teams, through a connector.',
    emptyItem: 'missing msteams config',
  },
  {
    field: 'msteamsv2_configs',
    type: 'MSTeamsV2Config',
    description: 'Messages in Microsoft Teams, through a flow.',
    emptyItem: 'missing msteamsv2 config',
  },
  { field: 'jira_configs', type: 'JiraConfig', description: 'Issues in Jira.', emptyItem: 'missing jira config' },
  { field: 'rocketchat_configs', type: 'RocketchatConfig', description: 'Messages in Rocket.Chat.' },
  { field: 'mattermost_configs', type: 'MattermostConfig', description: 'Messages in Mattermost.', emptyItem: 'missing mattermost config' },
];
