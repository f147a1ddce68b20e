import { fieldValue, firstKeySpan, isSet, isTrue, keySpan, mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { fields, pair } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** What the program says against an integration beyond fields that are missing or exclude each other, by the field that lists it. */
export function* integrationFaults(field: string, item: YamlMapping): Generator<Problem> {
  yield* faultsByField[field]?.(item) ?? [];
}

const faultsByField: Readonly<Record<string, (item: YamlMapping) => Iterable<Problem>>> = {
  email_configs: emailFaults,
  incidentio_configs: incidentioFaults,
  opsgenie_configs: responderFaults,
  pushover_configs: pushoverFaults,
  slack_configs: slackFaults,
  sns_configs: snsFaults,
  victorops_configs: victoropsFaults,
  webex_configs: webexFaults,
};

function* emailFaults(item: YamlMapping): Generator<Problem> {
  const known = new Set<string>();
  const headers = mappingOf(item, 'headers');
  for (const { key } of headers ? fields(headers) : []) {
    const name = key.kind === 'scalar' ? canonicalHeader(key.value) : '';
    if (known.has(name)) {
      yield { span: key.span, message: `duplicate header ${JSON.stringify(name)} in email config — ${t('remove one of them')}` };
    }
    known.add(name);
  }
  const threading = mappingOf(item, 'threading');
  if (threading && isTrue(threading, 'enabled')) {
    for (const name of ['References', 'In-Reply-To'].filter((header) => known.has(header))) {
      const said = `conflicting configuration: threading.enabled conflicts with custom ${name} header`;
      yield { span: keySpan(item, 'threading'), message: `${said} — ${t('remove one of them')}` };
    }
    if (!isSet(threading, 'thread_by_date')) {
      const said = "threading.thread_by_date must be either 'none' or 'daily'";
      yield { span: firstKeySpan(threading), message: `${said} — ${t('add `{0}`', 'thread_by_date')}`, evidence: threading.span };
    }
  }
}

function* incidentioFaults(item: YamlMapping): Generator<Problem> {
  const client = mappingOf(item, 'http_config');
  const token = ['alert_source_token', 'alert_source_token_file'].find((name) => isSet(item, name));
  const signsIn = client !== undefined && fieldValue(client, 'authorization') !== undefined;
  if (token && signsIn) {
    const said = 'cannot specify alert_source_token or alert_source_token_file when using http_config.authorization';
    yield { span: keySpan(item, token), message: `${said} — ${t('remove one of them')}` };
  }
  if (!token && client && !signsIn) {
    const said = 'at least one of alert_source_token, alert_source_token_file or http_config.authorization must be configured';
    yield { span: firstKeySpan(item), message: `${said} — ${t('add `{0}`', 'alert_source_token_file')}`, evidence: item.span };
  }
}

function* responderFaults(item: YamlMapping): Generator<Problem> {
  for (const responder of mappingsOf(item, 'responders')) {
    if (!['id', 'name', 'username'].some((name) => isSet(responder, name))) {
      const said = 'opsGenieConfig responder has to have at least one of id, username or name specified';
      yield { span: firstKeySpan(responder), message: `${said} — ${t('add `{0}`', 'name')}`, evidence: responder.span };
    }
    const type = textOf(responder, 'type') ?? '';
    if (!type.includes('{{') && !/^(?:teams?|user|escalation|schedule)$/i.test(type)) {
      const said = 'opsGenieConfig responder type does not match valid options ^(team|teams|user|escalation|schedule)$';
      const advice = t('use one of {0}', '`team`, `teams`, `user`, `escalation`, `schedule`');
      const span = isSet(responder, 'type') ? valueSpan(responder, 'type') : firstKeySpan(responder);
      yield { span, message: `${said} — ${advice}`, evidence: responder.span };
    }
  }
}

function* pushoverFaults(item: YamlMapping): Generator<Problem> {
  if (isTrue(item, 'html') && isTrue(item, 'monospace')) {
    yield { span: keySpan(item, 'monospace'), message: `at most one of monospace & html must be configured — ${t('remove one of them')}` };
  }
}

function* slackFaults(item: YamlMapping): Generator<Problem> {
  for (const action of mappingsOf(item, 'actions')) {
    if (!isSet(action, 'url') && !isSet(action, 'name')) {
      const message = `missing name or url in Slack action configuration — ${t('add `{0}`', 'url')}`;
      yield { span: firstKeySpan(action), message, evidence: action.span };
    }
  }
  const client = mappingOf(item, 'http_config');
  const token = ['app_token', 'app_token_file'].find((name) => isSet(item, name));
  if (token && client && fieldValue(client, 'authorization')) {
    const message = `http authorization can't be set when using Slack App tokens — ${t('remove one of them')}`;
    yield { span: keySpan(item, token), message };
  }
}

/** The program compares an odd number with an even one: with two of the three it complains as well. */
function* snsFaults(item: YamlMapping): Generator<Problem> {
  const names = ['target_arn', 'topic_arn', 'phone_number'];
  const set = names.filter((name) => isSet(item, name)).sort((a, b) => keySpan(item, a).start - keySpan(item, b).start);
  if (set.length % 2 === 0) {
    const said = 'must provide either a Target ARN, Topic ARN, or Phone Number for SNS config';
    const [, second] = set;
    const advice = second ? t('remove all but one') : t('add `{0}`', 'topic_arn');
    yield { span: second ? keySpan(item, second) : firstKeySpan(item), message: `${said} — ${advice}`, evidence: item.span };
  }
}

const fixedFields = ['routing_key', 'message_type', 'state_message', 'entity_display_name', 'monitoring_tool', 'entity_id', 'entity_state'];

function* victoropsFaults(item: YamlMapping): Generator<Problem> {
  const custom = mappingOf(item, 'custom_fields');
  for (const name of fixedFields) {
    const key = custom && pair(custom, name)?.key;
    if (key) {
      const said = `victorOps config contains custom field ${name} which cannot be used as it conflicts with the fixed/static fields`;
      yield { span: key.span, message: `${said} — ${t('rename it')}` };
    }
  }
}

function* webexFaults(item: YamlMapping): Generator<Problem> {
  const client = mappingOf(item, 'http_config');
  if (!client || !fieldValue(client, 'authorization')) {
    const span = client ? keySpan(item, 'http_config') : firstKeySpan(item);
    const advice = t('add `http_config` with `authorization`');
    yield { span, message: `missing webex_configs.http_config.authorization — ${advice}`, evidence: item.span };
  }
}

function canonicalHeader(name: string): string {
  return name.toLowerCase().replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
