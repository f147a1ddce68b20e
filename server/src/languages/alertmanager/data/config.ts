import { fieldTable } from '#base/schema/table.ts';
import type { Field, ObjectType } from '#base/schema/types.ts';

/** The file but for what its receivers hold. */
export const configTypes: Readonly<Record<string, ObjectType>> = {
  Config: {
    goName: 'config.plain',
    description: "Alertmanager's configuration: which alerts it sends to whom, how it groups them, and when it is silent.",
    fields: {
      ...fieldTable(`
global GlobalConfig: What holds for all receivers that say nothing else.
route Route: The tree that every alert goes through, from its root.
inhibit_rules []InhibitRule: Which alerts are muted while others fire.
receivers []Receiver: Whom notifications go to.
templates []file: Files with templates for notifications; the last part of a path may hold a \`*\`.
time_intervals []TimeInterval: Spans of time by name, for routes that are muted or active in them.
tracing TracingConfig: Where Alertmanager sends traces of its own work.
event_recorder EventRecorderConfig: Where Alertmanager records what it does.
`),
      mute_time_intervals: {
        type: '[]MuteTimeInterval',
        description: 'Spans of time by name.',
        deprecated: 'Use `time_intervals`.',
      },
    },
  },
  GlobalConfig: {
    goName: 'config.plain',
    description: 'What holds for all receivers that say nothing else.',
    fields: fieldTable(`
resolve_timeout duration=5m: After how long an alert counts as resolved that nobody sends any more. Prometheus sends its own end, so it does not matter there.
http_config HTTPClientConfig: How to make HTTP requests.
smtp_from email: The sender of mails.
smtp_hello string=localhost: The name that the mail server is greeted with.
smtp_smarthost hostport: The mail server and its port.
smtp_auth_username string: The user name at the mail server.
smtp_auth_password secret: The password at the mail server.
smtp_auth_password_file file: The file that holds the password.
smtp_auth_secret secret: The secret for CRAM-MD5.
smtp_auth_secret_file file: The file that holds the secret for CRAM-MD5.
smtp_auth_identity string: The identity for PLAIN.
smtp_require_tls bool=true: Whether to send mails only where the server offers STARTTLS.
smtp_tls_config TLSConfig: Certificates and versions for the mail server.
smtp_force_implicit_tls bool: Whether to use TLS from the start, or never; by the port where nothing is said.
slack_api_url secreturl: The webhook for Slack.
slack_api_url_file file: The file that holds the URL of Slack's webhook.
slack_app_token secret: The token of a Slack app.
slack_app_token_file file: The file that holds the token of a Slack app.
slack_app_url httpurl=https://slack.com/api/chat.postMessage: Where a Slack app sends its messages.
pagerduty_url httpurl=https://events.pagerduty.com/v2/enqueue: Where PagerDuty takes events.
opsgenie_api_url httpurl=https://api.opsgenie.com/: Where Opsgenie takes alerts.
opsgenie_api_key secret: The key of Opsgenie's API.
opsgenie_api_key_file file: The file that holds the key of Opsgenie's API.
wechat_api_url httpurl=https://qyapi.weixin.qq.com/cgi-bin/: Where WeChat takes messages.
wechat_api_secret secret: The secret of WeChat's API.
wechat_api_secret_file file: The file that holds the secret of WeChat's API.
wechat_api_corp_id string: The company's identifier at WeChat.
victorops_api_url httpurl=https://alert.victorops.com/integrations/generic/20131114/alert/: Where VictorOps takes incidents.
victorops_api_key secret: The key of VictorOps's API.
victorops_api_key_file file: The file that holds the key of VictorOps's API.
telegram_api_url httpurl=https://api.telegram.org: Where Telegram takes messages.
telegram_bot_token secret: The token of the Telegram bot.
telegram_bot_token_file file: The file that holds the token of the Telegram bot.
webex_api_url httpurl=https://webexapis.com/v1/messages: Where Webex takes messages.
rocketchat_api_url httpurl=https://open.rocket.chat/: Where Rocket.Chat takes messages.
rocketchat_token secret: The token at Rocket.Chat.
rocketchat_token_file file: The file that holds the token at Rocket.Chat.
rocketchat_token_id secret: The user's identifier at Rocket.Chat.
rocketchat_token_id_file file: The file that holds the user's identifier at Rocket.Chat.
mattermost_webhook_url secreturl: The webhook for Mattermost.
mattermost_webhook_url_file file: The file that holds the URL of Mattermost's webhook.
jira_api_url httpurl: The address of Jira's API.
`),
  },
  Route: {
    goName: 'config.plain',
    description:
      'A node of the tree. An alert goes to the first child that matches it, to later ones too where that one has `continue`, and stays here where none does.',
    fields: {
      ...fieldTable(`
receiver receiver: Who is notified of the alerts that stay here; the parent's receiver where absent.
group_by []alertlabel: Labels by which alerts are put together into one notification; \`...\` puts none together.
matchers []matcher: What an alert must fulfil to come here: all of the matchers.
mute_time_intervals []interval: Time intervals in which nothing is sent from here.
active_time_intervals []interval: Time intervals in which alone something is sent from here.
continue bool=false: Whether an alert that came here also goes on to the routes after this one.
routes []Route: The children, in the order in which they are tried.
group_wait duration=30s: How long a new group waits for more alerts before its first notification.
group_interval duration=5m: How long to wait before telling about alerts that joined a group.
repeat_interval duration=4h: How long to wait before telling of a group again in which nothing changed.
labels map[string]string: Labels of the route, for templates of notifications.
`),
      match: {
        type: 'map[classiclabel]string',
        description: 'Labels that an alert must have with these values to come here.',
        deprecated: 'Use `matchers`.',
      },
      match_re: {
        type: 'map[classiclabel]anchoredregex',
        description: 'Labels whose values must match these patterns for an alert to come here.',
        deprecated: 'Use `matchers`.',
      },
    },
  },
  InhibitRule: {
    goName: 'common.plain',
    description: 'Mutes alerts that match the target while an alert that matches the source fires.',
    fields: {
      ...fieldTable(`
name string: The name of the rule.
source_matchers []matcher: What an alert must fulfil to mute others.
target_matchers []matcher: What an alert must fulfil to be muted.
equal []alertlabel: Labels in which the two alerts must be equal; a label that both lack is equal too.
`),
      ...deprecatedMatch('source', 'mutes others'),
      ...deprecatedMatch('target', 'is muted'),
    },
  },
  TimeInterval: intervalType('missing name in time interval'),
  MuteTimeInterval: intervalType('missing name in mute time interval'),
  TimeSpan: {
    goName: 'timeinterval.TimeInterval',
    description: 'A span of time: every part of it must hold, and of each list one item.',
    fields: fieldTable(`
times []TimeRange: Times of the day.
weekdays []weekdayrange: Days of the week.
days_of_month []dayrange: Days of the month; negative ones count from its end.
months []monthrange: Months by name or number.
years []yearrange: Years.
location timezone=UTC: The time zone of all the rest.
`),
  },
  TimeRange: {
    goName: 'timeinterval.yamlTimeRange',
    description: 'From one time of the day to another, the end not included.',
    fields: {
      start_time: clockTime('When it begins.'),
      end_time: clockTime('When it ends, `24:00` at the latest.'),
    },
  },
  TracingConfig: {
    goName: 'tracing.plain',
    description: 'Where Alertmanager sends traces of its own work.',
    fields: {
      ...fieldTable(`
client_type string=grpc [http|grpc]: The protocol of the traces.
sampling_fraction float=0: The part of the requests that is traced, 0 to 1.
insecure bool=false: Whether to send without TLS.
tls_config TLSConfig: Certificates and versions for TLS.
headers map[string]HTTPHeader: Headers to send with the traces, by their name.
compression string [|gzip]: How the traces are compressed.
timeout duration=0s: How long a request may take.
`),
      endpoint: { type: 'string', required: true, description: 'Where the traces go.', words: { missing: 'tracing endpoint must be set' } },
    },
  },
  EventRecorderConfig: {
    goName: 'eventrecorder.Config',
    description: 'Where Alertmanager records what it does.',
    fields: fieldTable('outputs []EventRecorderOutput: Where the events go.'),
  },
  EventRecorderOutput: {
    goName: 'eventrecorder.plain',
    description: 'One place that events go to.',
    // New in this version and still growing: what is not known here is left to the program.
    open: true,
    fields: fieldTable(`
type string!: The kind of the place: \`file\`, \`webhook\` …
path file: The file that events are appended to.
url secreturl: The URL that events are posted to.
http_config HTTPClientConfig: How to make the HTTP requests.
timeout duration=10s: How long a request may take.
workers int=4: How many requests are made at once.
max_retries int=3: How often a request is tried.
retry_backoff duration=500ms: How long to wait before trying again.
`),
  },
};

function deprecatedMatch(side: 'source' | 'target', does: string): Record<string, Field> {
  const deprecated = `Use \`${side}_matchers\`.`;
  return {
    [`${side}_match`]: { type: 'map[classiclabel]string', description: `Labels with their values of an alert that ${does}.`, deprecated },
    [`${side}_match_re`]: {
      type: 'map[classiclabel]anchoredregex',
      description: `Labels with patterns for their values of an alert that ${does}.`,
      deprecated,
    },
  };
}

function intervalType(missing: string): ObjectType {
  return {
    goName: 'config.plain',
    description: 'Spans of time under one name.',
    fields: {
      name: { type: 'string', required: true, description: 'The name that routes refer to.', words: { missing } },
      time_intervals: { type: '[]TimeSpan', description: 'The spans: it is time where any of them holds.' },
    },
  };
}

function clockTime(description: string): Field {
  return { type: 'clocktime', required: true, description, words: { missing: 'both start and end times must be provided' } };
}
