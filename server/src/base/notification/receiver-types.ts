import { fieldTable } from '#base/schema/table.ts';
import type { Field, ObjectType } from '#base/schema/types.ts';

/** Whether a kind of receiver also tells that alerts are resolved, where its configuration says nothing. */
function common(sendsResolved: boolean): string {
  return `
send_resolved bool=${sendsResolved}: Whether to tell that alerts are resolved.
http_config HTTPClientConfig: How to make the HTTP requests, in place of the global settings.`.trim();
}

/** Sets what a field that is a template holds where nothing is written: \`{{ template "slack.default.title" . }}\`. */
function templated(fields: Record<string, Field>, kind: string, names: Readonly<Record<string, string>>): Record<string, Field> {
  const defaults = Object.entries(names).flatMap(([name, template]) => {
    const field = fields[name];
    return field ? [[name, { ...field, default: `{{ template "${kind}.default.${template}" . }}` }]] : [];
  });
  return { ...fields, ...Object.fromEntries(defaults) };
}

function required(type: string, description: string, missing: string): Field {
  return { type, required: true, description, words: { missing } };
}

const timeout = 'timeout goduration=0s: How long a request may take. `0` means as long as it takes.';

/** The integrations that a receiver can hold: what each is told and where it is sent. */
export const receiverTypes: Readonly<Record<string, ObjectType>> = {
  DiscordConfig: {
    goName: 'discord.plain',
    description: 'Messages to a Discord channel, through its webhook.',
    fields: templated(
      fieldTable(`
${common(true)}
webhook_url secreturl: The webhook of the channel.
webhook_url_file file: The file that holds the URL of the webhook.
content template: The text above the message.
title template: The title of the message.
message template: The text of the message.
username string: The name that the message is shown under.
avatar_url string: The picture beside the name.
`),
      'discord',
      { title: 'title', message: 'message' },
    ),
  },
  EmailConfig: {
    goName: 'config.plain',
    description: 'Mails. The server and the account may stand in `global`.',
    fields: {
      ...templated(
        fieldTable(`
send_resolved bool=false: Whether to tell that alerts are resolved.
from email: The sender, in place of \`smtp_from\`.
hello string: The name that the mail server is greeted with, in place of \`smtp_hello\`.
smarthost hostport: The mail server and its port, in place of \`smtp_smarthost\`.
auth_username string: The user name at the mail server.
auth_password secret: The password at the mail server.
auth_password_file file: The file that holds the password.
auth_secret secret: The secret for CRAM-MD5.
auth_secret_file file: The file that holds the secret for CRAM-MD5.
auth_identity string: The identity for PLAIN.
headers map[string]template: More headers of the mail; \`Subject\` replaces the usual subject.
html template: The mail's body as HTML.
text template: The mail's body as plain text.
require_tls bool: Whether to send only where the server offers STARTTLS, in place of \`smtp_require_tls\`.
tls_config TLSConfig: Certificates and versions for TLS.
force_implicit_tls bool: Whether to use TLS from the start, or never; by the port where nothing is said.
threading ThreadingConfig: Whether mails of one group of alerts are shown as one conversation.
`),
        'email',
        { html: 'html' },
      ),
      to: required('email', 'Who gets the mail, with commas between addresses.', 'missing to address in email config'),
    },
  },
  ThreadingConfig: {
    goName: 'config.ThreadingConfig',
    description: 'Whether mails of one group of alerts are shown as one conversation.',
    fields: fieldTable(`
enabled bool=false: Whether to tell mail programs which mails belong together.
thread_by_date string [|none|daily]: \`daily\` begins a new conversation each day.
`),
  },
  IncidentioConfig: {
    goName: 'incidentio.plain',
    description: 'Alerts to incident.io.',
    fields: fieldTable(`
${common(true)}
url httpurl: The URL of the alert source.
url_file file: The file that holds the URL.
alert_source_token secret: The token of the alert source.
alert_source_token_file file: The file that holds the token.
max_alerts uint=0: The most alerts in one message; more of them are left out. \`0\` means no limit.
${timeout}
`),
  },
  PagerdutyConfig: {
    goName: 'pagerduty.plain',
    description: 'Incidents at PagerDuty.',
    fields: {
      ...templated(
        fieldTable(`
${common(true)}
service_key secret: The integration key of the Prometheus integration.
service_key_file file: The file that holds the integration key of the Prometheus integration.
routing_key secret: The integration key of the Events API v2.
routing_key_file file: The file that holds the integration key of the Events API v2.
url httpurl: Where events are sent, in place of \`pagerduty_url\`.
client template: The name of what raised the incident.
client_url template: The link to what raised the incident.
description template: What the incident is about.
details map[string]any: More facts about the incident, each a template.
images []PagerdutyImage: Images of the incident.
links []PagerdutyLink: Links of the incident.
source template: Where the trouble is; \`client\` where absent.
severity template: How severe the incident is.
class template: The kind of the event.
component template: The part that the trouble is in.
group template: The group of sources.
${timeout}
`),
        'pagerduty',
        { client: 'client', client_url: 'clientURL', description: 'description' },
      ),
    },
  },
  PagerdutyImage: {
    goName: 'pagerduty.PagerdutyImage',
    description: 'An image of an incident.',
    fields: fieldTable(`
src template: The address of the image.
alt template: The text in place of the image.
href template: The link behind the image.
`),
  },
  PagerdutyLink: {
    goName: 'pagerduty.PagerdutyLink',
    description: 'A link of an incident.',
    fields: fieldTable(`
href template: The address.
text template: The text of the link.
`),
  },
  SlackConfig: {
    goName: 'config.plain',
    description: 'Messages in Slack, through a webhook or as an app. Both may stand in `global`.',
    fields: templated(
      fieldTable(`
${common(false)}
api_url secreturl: The webhook, in place of \`slack_api_url\`.
api_url_file file: The file that holds the URL of the webhook.
app_token secret: The token of a Slack app, in place of a webhook.
app_token_file file: The file that holds the token of a Slack app.
app_url httpurl: Where a Slack app sends its messages, in place of \`slack_app_url\`.
channel template: The channel (\`#name\`) or person (\`@name\`) to write to.
username template: The name that the message is shown under.
color template: The colour of the bar beside the message.
title template: The title of the message.
title_link template: The link behind the title.
pretext template: The text above the message.
text template: The text of the message.
message_text template: The text of the message itself, beside its attachment.
fields []SlackField: Facts in a table below the text.
short_fields bool=false: Whether facts stand side by side where they say nothing else.
footer template: The line below the message.
fallback template: The text where the message cannot be shown.
callback_id template: The identifier of the message's actions.
icon_emoji template: The emoji beside the name.
icon_url template: The picture beside the name.
image_url template: An image in the message.
thumb_url template: A small image in the message.
link_names bool=false: Whether \`@name\` in texts notifies that person.
mrkdwn_in []string: Which parts of the message are formatted.
actions []SlackAction: Buttons below the message.
update_message bool=false: Whether a later notification of the group changes the message in place of writing a new one.
${timeout}
`),
      'slack',
      {
        username: 'username',
        title: 'title',
        title_link: 'titlelink',
        icon_emoji: 'iconemoji',
        icon_url: 'iconurl',
        pretext: 'pretext',
        text: 'text',
        fallback: 'fallback',
        callback_id: 'callbackid',
        footer: 'footer',
      },
    ),
  },
  SlackAction: {
    goName: 'config.plain',
    description: 'A button below a message.',
    fields: {
      ...fieldTable(`
url template: The link that the button opens.
style template: How the button looks: \`default\`, \`primary\` or \`danger\`.
name template: The name of the action that the button sends, where it opens no link.
value template: The value that the button sends.
confirm SlackConfirmationField: A question before the action is sent.
`),
      type: required('template', 'The kind of the action: `button`.', 'missing type in Slack action configuration'),
      text: required('template', 'The text of the button.', 'missing text in Slack action configuration'),
    },
  },
  SlackConfirmationField: {
    goName: 'config.plain',
    description: 'A question before an action is sent.',
    fields: {
      ...fieldTable(`
title template: The title of the question.
ok_text template: The text of the button that goes on.
dismiss_text template: The text of the button that goes back.
`),
      text: required('template', 'The question.', 'missing text in Slack confirmation configuration'),
    },
  },
  SlackField: {
    goName: 'config.plain',
    description: 'A fact in the table below a message.',
    fields: {
      title: required('template', 'What the fact is.', 'missing title in Slack field configuration'),
      value: required('template', 'The fact.', 'missing value in Slack field configuration'),
      ...fieldTable('short bool: Whether it may stand beside another; as `short_fields` says where absent.'),
    },
  },
  WebhookConfig: {
    goName: 'webhook.plain',
    description: 'Alerts as JSON to any URL.',
    fields: fieldTable(`
${common(true)}
url templateurl: Where the alerts are posted.
url_file file: The file that holds the URL.
max_alerts uint=0: The most alerts in one message; more of them are left out. \`0\` means no limit.
${timeout}
payload any: What is posted in place of the usual JSON; its texts are templates.
`),
  },
  OpsGenieConfig: {
    goName: 'opsgenie.plain',
    description: 'Alerts at Opsgenie.',
    fields: templated(
      fieldTable(`
${common(true)}
api_key secret: The key of the API, in place of \`opsgenie_api_key\`.
api_key_file file: The file that holds the key of the API.
api_url httpurl: Where alerts are sent, in place of \`opsgenie_api_url\`.
message template: The alert in a few words, 130 characters at most.
description template: What the alert is about.
source template: Where the alert comes from.
details map[string]template: More facts about the alert.
entity template: What the alert is about, for actions.
responders []OpsGenieConfigResponder: Who has to act.
actions template: The actions on offer, with commas between them.
tags template: The tags of the alert, with commas between them.
note template: A note on the alert.
priority template: The priority, \`P1\` to \`P5\`.
update_alerts bool=false: Whether message and description follow later notifications.
`),
      'opsgenie',
      { message: 'message', description: 'description', source: 'source' },
    ),
  },
  OpsGenieConfigResponder: {
    goName: 'opsgenie.OpsGenieConfigResponder',
    description: 'Who has to act: one of `id`, `name` and `username`.',
    fields: fieldTable(`
id template: The identifier of the team, person, escalation or schedule.
name template: The name of the team, escalation or schedule.
username template: The name of the person.
type template: \`team\`, \`teams\`, \`user\`, \`escalation\` or \`schedule\`.
`),
  },
  WechatConfig: {
    goName: 'config.plain',
    description: 'Messages in WeChat Work.',
    fields: templated(
      fieldTable(`
${common(false)}
api_secret secret: The secret of the API, in place of \`wechat_api_secret\`.
api_secret_file file: The file that holds the secret of the API.
corp_id string: The identifier of the company, in place of \`wechat_api_corp_id\`.
message template: The text of the message.
api_url httpurl: Where messages are sent, in place of \`wechat_api_url\`.
to_user template: The people to write to.
to_party template: The departments to write to.
to_tag template: The tags to write to.
agent_id template: The identifier of the application.
message_type string=text [|text|markdown]: The format of the message.
`),
      'wechat',
      { message: 'message', to_user: 'to_user', to_party: 'to_party', to_tag: 'to_tag', agent_id: 'agent_id' },
    ),
  },
  PushoverConfig: {
    goName: 'pushover.plain',
    description: 'Notifications on telephones, through Pushover.',
    fields: templated(
      fieldTable(`
${common(true)}
user_key secret: The key of the person.
user_key_file file: The file that holds the key of the person.
token secret: The token of the application.
token_file file: The file that holds the token of the application.
title template: The title of the notification.
message template: The text of the notification.
url template: A link in the notification.
url_title template: The text of the link.
device template: The device to notify; all of them where absent.
sound template: The sound to play.
priority template: How urgent the notification is, \`-2\` to \`2\`.
retry goduration=1m: How often an emergency is repeated until somebody confirms it.
expire goduration=1h: How long an emergency is repeated.
ttl goduration: How long the notification is kept.
html bool=false: Whether the text is HTML.
monospace bool=false: Whether all letters are equally wide.
`),
      'pushover',
      { title: 'title', message: 'message', url: 'url' },
    ),
  },
  VictorOpsConfig: {
    goName: 'config.plain',
    description: 'Incidents at VictorOps, now Splunk On-Call.',
    fields: {
      ...templated(
        fieldTable(`
${common(true)}
api_key secret: The key of the API, in place of \`victorops_api_key\`.
api_key_file file: The file that holds the key of the API.
api_url httpurl: Where incidents are sent, in place of \`victorops_api_url\`.
message_type template=CRITICAL: What the alert does: \`CRITICAL\`, \`WARNING\` or \`INFO\`.
state_message template: What the incident is about.
entity_display_name template: The incident in a few words.
monitoring_tool template: What noticed the trouble.
custom_fields map[string]template: More facts about the incident.
`),
        'victorops',
        { state_message: 'state_message', entity_display_name: 'entity_display_name', monitoring_tool: 'monitoring_tool' },
      ),
      routing_key: required('template', 'The team to route to.', 'missing Routing key in VictorOps config'),
    },
  },
  SNSConfig: {
    goName: 'sns.plain',
    description: 'Messages through Amazon SNS, to a topic, an endpoint or a telephone.',
    fields: templated(
      fieldTable(`
${common(true)}
api_url template: The address of SNS, where it is not the region's own.
sigv4 SigV4Config: The account and the region.
topic_arn template: The topic to publish to.
phone_number template: The telephone number to write to.
target_arn template: The endpoint to publish to.
subject template: The subject of the message.
message template: The text of the message.
attributes map[string]template: Attributes of the message.
`),
      'sns',
      { subject: 'subject', message: 'message' },
    ),
  },
  SigV4Config: {
    goName: 'sigv4.plain',
    description: "Signs requests with Amazon's Signature Version 4.",
    fields: fieldTable(`
region string: The AWS region.
access_key string: The access key.
secret_key secret: The secret of the access key.
profile string: The named profile of the AWS credentials file.
role_arn string: The role to assume.
external_id string: The external identifier for assuming the role.
use_fips_sts_endpoint bool=false: Whether to use the FIPS endpoint of STS.
service_name string: The name of the service in the signature.
`),
  },
  TelegramConfig: {
    goName: 'telegram.plain',
    description: 'Messages in Telegram.',
    fields: templated(
      fieldTable(`
${common(true)}
api_url httpurl: Where messages are sent, in place of \`telegram_api_url\`.
bot_token secret: The token of the bot, in place of \`telegram_bot_token\`.
bot_token_file file: The file that holds the token of the bot.
chat_id int: The chat to write to.
chat_id_file file: The file that holds the identifier of the chat.
message_thread_id int: The topic in the chat.
message template: The text of the message.
disable_notifications bool=false: Whether the message arrives silently.
parse_mode string=HTML [|Markdown|MarkdownV2|HTML]: The format of the message; empty for plain text.
${timeout}
`),
      'telegram',
      { message: 'message' },
    ),
  },
  WebexConfig: {
    goName: 'config.plain',
    description: 'Messages in Webex.',
    fields: {
      ...templated(
        fieldTable(`
${common(true)}
api_url httpurl: Where messages are sent, in place of \`webex_api_url\`.
message template: The text of the message.
`),
        'webex',
        { message: 'message' },
      ),
      room_id: required('template', 'The room to write to.', 'missing room_id on webex_config'),
    },
  },
  MSTeamsConfig: {
    goName: 'msteams.plain',
    description: "Messages in Microsoft Teams, through Office 365's connectors, which Microsoft is retiring.",
    fields: templated(
      fieldTable(`
${common(true)}
webhook_url secreturl: The webhook of the channel.
webhook_url_file file: The file that holds the URL of the webhook.
title template: The title of the message.
summary template: The message in a few words.
text template: The text of the message.
`),
      'msteams',
      { title: 'title', summary: 'summary', text: 'text' },
    ),
  },
  MSTeamsV2Config: {
    goName: 'msteamsv2.plain',
    description: 'Messages in Microsoft Teams, through a flow with a webhook.',
    fields: templated(
      fieldTable(`
${common(true)}
webhook_url secreturl: The webhook of the flow.
webhook_url_file file: The file that holds the URL of the webhook.
title template: The title of the message.
text template: The text of the message.
`),
      'msteamsv2',
      { title: 'title', text: 'text' },
    ),
  },
  JiraConfig: {
    goName: 'jira.plain',
    description: 'Issues in Jira.',
    fields: {
      ...templated(
        fieldTable(`
${common(true)}
api_url httpurl: The address of Jira's API, in place of \`jira_api_url\`.
api_type string=auto [auto|cloud|datacenter]: Which Jira it is.
summary any: The summary of the issue: a template, or a mapping with \`template\` and \`enable_update\`.
description any: The description of the issue: a template, or a mapping with \`template\` and \`enable_update\`.
labels any: The labels of the issue: a list of templates, or a mapping with \`values\` and \`enable_update\`.
priority template: The priority of the issue.
reopen_transition string: The transition that opens a resolved issue again.
resolve_transition string: The transition that resolves an issue once its alerts are resolved.
wont_fix_resolution string: Issues with this resolution are not opened again.
reopen_duration duration: How long a resolved issue is opened again in place of making a new one.
fields map[string]any: More fields of the issue.
`),
        'jira',
        { summary: 'summary', description: 'description', priority: 'priority' },
      ),
      project: required('template', 'The key of the project.', 'missing project in jira_config'),
      issue_type: required('template', 'The type of the issue.', 'missing issue_type in jira_config'),
    },
  },
  RocketchatConfig: {
    goName: 'rocketchat.plain',
    description: 'Messages in Rocket.Chat.',
    fields: templated(
      fieldTable(`
${common(false)}
api_url httpurl: The address of Rocket.Chat, in place of \`rocketchat_api_url\`.
token_id secret: The user's identifier, in place of \`rocketchat_token_id\`.
token_id_file file: The file that holds the user's identifier.
token secret: The user's token, in place of \`rocketchat_token\`.
token_file file: The file that holds the user's token.
channel template: The channel (\`#name\`) or person (\`@name\`) to write to.
color template: The colour of the bar beside the message.
title template: The title of the message.
title_link template: The link behind the title.
text template: The text of the message.
fields []RocketchatAttachmentField: Facts in a table below the text.
short_fields bool=false: Whether facts stand side by side where they say nothing else.
emoji template: The emoji beside the name.
icon_url template: The picture beside the name.
image_url template: An image in the message.
thumb_url template: A small image in the message.
link_names bool=false: Whether \`@name\` in texts notifies that person.
actions []RocketchatAttachmentAction: Buttons below the message.
`),
      'rocketchat',
      { emoji: 'emoji', icon_url: 'iconurl', text: 'text', title: 'title', title_link: 'titlelink' },
    ),
  },
  RocketchatAttachmentField: {
    goName: 'rocketchat.RocketchatAttachmentField',
    description: 'A fact in the table below a message.',
    fields: fieldTable(`
title template: What the fact is.
value template: The fact.
short bool: Whether it may stand beside another; as \`short_fields\` says where absent.
`),
  },
  RocketchatAttachmentAction: {
    goName: 'rocketchat.RocketchatAttachmentAction',
    description: 'A button below a message.',
    // The program names these keys by Go's habit, in lower case and without blanks.
    fields: fieldTable(`
type string: The kind of the action: \`button\`.
text template: The text of the button.
url template: The link that the button opens.
imageurl template: An image on the button.
iswebview bool=false: Whether the link opens within Rocket.Chat.
webviewheightratio string: How high the link is shown within Rocket.Chat.
msg template: The text that the button sends.
msginchatwindow bool=false: Whether the button writes to the chat.
msgprocessingtype string: What is done with the text.
`),
  },
  MattermostConfig: {
    goName: 'mattermost.plain',
    description: 'Messages in Mattermost, through a webhook.',
    fields: templated(
      fieldTable(`
${common(true)}
webhook_url secreturl: The webhook, in place of \`mattermost_webhook_url\`.
webhook_url_file file: The file that holds the URL of the webhook.
channel template: The channel to write to, where the webhook allows another one.
username template: The name that the message is shown under.
text template: The text of the message.
fallback template: The text where the message cannot be shown.
color template: The colour of the bar beside the message.
pretext template: The text above the message.
author_name template: The name of the author.
author_link template: The link behind the author's name.
author_icon template: The picture beside the author's name.
title template: The title of the message.
title_link template: The link behind the title.
fields []MattermostField: Facts in a table below the text.
thumb_url template: A small image in the message.
footer template: The line below the message.
footer_icon template: The picture beside that line.
image_url template: An image in the message.
icon_url template: The picture beside the name.
icon_emoji template: The emoji beside the name.
attachments []MattermostAttachment: More parts of the message.
type string: The type of the post, which begins with \`custom_\`.
props MattermostProps: More properties of the message.
priority MattermostPriority: How urgent the message is.
`),
      'mattermost',
      { username: 'username', color: 'color', text: 'text', title: 'title', title_link: 'titlelink', fallback: 'fallback' },
    ),
  },
  MattermostAttachment: {
    goName: 'mattermost.MattermostAttachment',
    description: 'A part of a message.',
    fields: fieldTable(`
fallback template: The text where the part cannot be shown.
color template: The colour of the bar beside it.
pretext template: The text above it.
text template: Its text.
author_name template: The name of the author.
author_link template: The link behind the author's name.
author_icon template: The picture beside the author's name.
title template: Its title.
title_link template: The link behind the title.
fields []MattermostField: Facts in a table below the text.
thumb_url template: A small image.
footer template: The line below it.
footer_icon template: The picture beside that line.
image_url template: An image.
`),
  },
  MattermostField: {
    goName: 'mattermost.plain',
    description: 'A fact in the table below a message.',
    fields: {
      title: required('template', 'What the fact is.', 'missing title in Mattermost field configuration'),
      value: required('template', 'The fact.', 'missing value in Mattermost field configuration'),
      ...fieldTable('short bool: Whether it may stand beside another.'),
    },
  },
  MattermostProps: {
    goName: 'mattermost.MattermostProps',
    description: 'More properties of a message.',
    fields: fieldTable('card template: The text of the card beside the message.'),
  },
  MattermostPriority: {
    goName: 'mattermost.MattermostPriority',
    description: 'How urgent a message is.',
    fields: fieldTable(`
priority template: \`important\` or \`urgent\`.
requested_ack bool=false: Whether people are asked to confirm.
persistent_notifications bool=false: Whether people are notified until they answer.
`),
  },
};
