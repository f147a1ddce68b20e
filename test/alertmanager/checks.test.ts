import { describe, it } from 'mocha';
import { alertmanager } from '#languages/alertmanager/index.ts';
import { assertFix, assertProblems } from '#test/schema/support.ts';

const receivers = `receivers:
  - name: a
  - name: b`;

const marked: Readonly<Record<string, string>> = {
  'fragments, as a lesson shows them': 'route:\n  receiver: a\n  routes:\n    - receiver: b\n      active_time_intervals: [nights]\n',
  'receivers alone': 'receivers:\n  - name: a\n    webhook_configs:\n      - url: http://a\n',
  'what another program fills in': `
route:
  receiver: $(RECEIVER)
  routes:
    - receiver: \${TEAM}
      matchers: ['\${MATCHER}']
receivers:
  - name: $(RECEIVER)
    slack_configs:
      - api_url: <secret>
      - api_url: \${BASE}/hook
    email_configs:
      - {to: a@b.c, from: a@b.c, smarthost: '\${HOST}'}
      - {to: a@b.c, from: a@b.c, smarthost: '\${HOST:-mail}:\${PORT}', require_tls: '\${TLS:-true}'}
`,
  'no route': `
global:
^^^^^^ error root-route: no route provided in config — add \`route\` with a \`receiver\`
  resolve_timeout: 5m
templates: []
receivers:
  - name: a
`,
  'two ways to Slack': `
global:
  slack_app_token_file: /token
  slack_api_url: http://webhook
  ^^^^^^^^^^^^^ error receiver-settings: at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file must be configured — …
`,
  'a token for the address of Slack itself': `
global:
  slack_app_token: t
  slack_api_url: https://slack.com/api/chat.postMessage
`,
  'sections of a lesson that belong together': `
route:
  receiver: a
inhibit_rules: []
`,
  'a receiver with its global settings alone': `
global:
  smtp_from: a@example.org
receivers:
  - name: a
    slack_configs:
      - channel: a
`,
  'a root route that is not one': `
route:
^^^^^ error root-route: root route must specify a default receiver — add \`receiver\`
  matchers: [a="b"]
  ^^^^^^^^ error root-route: root route must not have any matchers — move \`matchers\` to a route under \`routes\`
  mute_time_intervals: [n]
  ^^^^^^^^^^^^^^^^^^^ error root-route: root route must not have any mute time intervals — …
                        ^ error undefined-time-interval: undefined time interval "n" used in route — define it under \`time_intervals\`
  continue: true
  ^^^^^^^^ error root-route: cannot have continue in root route — remove \`continue\`
receivers: []
`,
  'a root route with empty lists': `
route:
  receiver: a
  matchers: []
  match: {}
  ^^^^^ hint deprecated-match
  mute_time_intervals: []
receivers:
  - name: a
`,
  names: `
route:
  receiver: team-dc
            ^^^^^^^ error undefined-receiver: undefined receiver "team-dc" used in route — did you mean \`team-db\`?
  routes:
    - active_time_intervals: [night, nigths]
                                     ^^^^^^ error undefined-time-interval: undefined time interval "nigths" used in route — did you mean \`night\`?
receivers:
  - name: team-db
          ^^^^^^^ information unused-receiver: No route sends to the receiver \`team-db\`: name it in a route, or remove it
  - name: team-db
          ^^^^^^^ error duplicate-name: notification config name "team-db" is not unique — rename one of them
          ^^^^^^^ information unused-receiver
  - webhook_configs: []
    ^^^^^^^^^^^^^^^ error missing-field: missing name in receiver — add \`name\`
mute_time_intervals:
  - name: night
time_intervals:
  - name: night
          ^^^^^ error duplicate-name: time interval "night" is not unique — rename one of them
  - name: noon
          ^^^^ information unused-time-interval: No route is muted or active in the time interval \`noon\`: name it in a route, or remove it
`,
  grouping: `
route:
  receiver: a
  group_by: [alertname, job, alertname]
                             ^^^^^^^^^ error group-by: duplicated label "alertname" in group_by — remove it
  group_interval: 0s
                  ^^ error route-interval: group_interval cannot be zero — write a duration such as \`5m\`
  routes:
    - group_by: ['...', job]
                 ^^^^^ error group-by: cannot have wildcard group_by (\`...\`) and other labels at the same time — …
      receiver: b
      matchers: [a="b"]
    - group_by: ['...']
${receivers}
`,
  'repeating more often than grouping': `
route:
  receiver: a
  repeat_interval: 10m
  routes:
    - group_interval: 15m
                      ^^^ warning route-interval: repeat_interval is less than group_interval. Notifications will not repeat until the next group_interval — raise …
      matchers: [a="1"]
    - repeat_interval: 4m
                       ^^ warning route-interval
      receiver: b
    - group_interval: 10m
${receivers}
`.replace('    - group_interval: 10m\n', ''),
  matchers: `
route:
  receiver: a
  routes:
    - receiver: b
      matchers:
        - severity
          ^^^^^^^^ error wrong-type: bad matcher format: severity — write a label, an operator and a value: \`severity="critical"\`
        - 'a="b'
          ^^^^^^ error wrong-type: matcher value contains unescaped double quote: "b — …
        - team=~"db|web", "job name"="x"
        - 'a=~"(b"'
          ^^^^^^^^^ error wrong-type: error parsing regexp: missing closing ): \`^(?:(b)$\` — …
        - service.name = x
        - foo = 🙂
        - 'team = ops, env!~"dev.*",'
${receivers}
`,
  'values that hardly mean it': `
route:
  receiver: a
  routes:
    - receiver: b
      matchers:
        - instance=~"db*"
          ^^^^^^^^^^^^^^^ warning matcher-value: \`db*\` is a pattern, in which \`*\` repeats the character before it — write \`db.*\` for any text
        - severity="warning|critical"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning matcher-value: \`warning|critical\` is compared as a text here, not as a pattern — …
        - env!="dev-.*"
          ^^^^^^^^^^^^^ warning matcher-value
        - path=~"db.*|[a-z]*|(x)*"
        - expr="a * b"
        - range="1|"
    - match_re:
      ^^^^^^^^ hint deprecated-match
        job: db*
             ^^^ warning matcher-value: \`db*\` is a pattern, in which …
        team: db|web
      match: {env: dev|test}
      ^^^^^ hint deprecated-match
                   ^^^^^^^^ warning matcher-value: \`dev|test\` is compared as a text here, not as a pattern — …
${receivers}
`,
  'unreachable routes': `
route:
  receiver: a
  routes:
    - matchers: [severity="critical"]
      receiver: b
    - matchers: [severity="critical", team="db"]
      ^^^^^^^^ warning unreachable-route: No alert comes here: an earlier route takes all that match, and has no \`continue\` — …
    - matchers: ['severity=~"warning|info"']
      continue: true
      receiver: b
    - matchers: [severity="warning"]
      routes:
        - matchers: ['severity=~"info|warning"']
        - matchers: [team="db"]
          ^^^^^^^^ warning unreachable-route
    - matchers: ['severity=~".*"']
    - receiver: b
      ^^^^^^^^ warning unreachable-route
${receivers}
`,
  'reachable routes': `
route:
  receiver: a
  routes:
    - matchers: [severity="critical", team="db"]
      receiver: b
    - matchers: [severity="critical"]
    - matchers: ['severity=~"warn.*"']
    - matchers: ['severity=~"warning|info"']
    - matchers: [team!="db"]
    - matchers: ['team="\${TEAM}"']
    - matchers:
    - receiver: b
${receivers}
`,
  'routes that contradict those above': `
route:
  receiver: a
  routes:
    - matchers: [severity="critical"]
      receiver: b
      routes:
        - matchers: [severity="warning"]
          ^^^^^^^^ warning contradicting-route: No alert comes here: \`severity="critical"\` and \`severity="warning"\`, of this route and those above it, exclude each other
        - matchers: ['severity!~"crit.*"']
          ^^^^^^^^ warning contradicting-route
        - matchers: ['severity=~"crit.*"', team="db"]
    - matchers: [env="prod", env!="prod"]
      ^^^^^^^^ warning contradicting-route
${receivers}
`,
  inhibitions: `
route:
  receiver: a
receivers:
  - name: a
inhibit_rules:
  - source_matchers: [severity="critical", team="db"]
    ^^^^^^^^^^^^^^^ warning inert-inhibition: This mutes nothing: source and target are the same alerts, and such alerts do not mute each other; narrow one side
    target_matchers: [team="db", severity="critical"]
    equal: [namespace]
  - source_matchers: [severity="critical"]
    target_matchers: ['severity=~"warning|info"']
    equal: [namespace, severity]
                       ^^^^^^^^ warning inert-inhibition: This mutes nothing: source and target never have the same \`severity\`; take it out of \`equal\`
  - source_matchers: [severity="critical"]
    target_matchers: ['severity=~"critical|info"']
    equal: [namespace, severity]
  - source_matchers: [alertname="NodeDown"]
    target_matchers: ['alertname!="NodeDown"']
`,
  'deprecated words': `
route:
  receiver: a
  routes:
    - match:
      ^^^^^ hint deprecated-match: \`match\` is deprecated: write \`matchers\`
        1x: y
        ^^ error wrong-type: invalid label name "1x" — use letters, digits and \`_\`
      match_re:
      ^^^^^^^^ hint deprecated-match
        service: (a|b
                 ^^^^ error wrong-type: error parsing regexp: missing closing ): \`^(?:(a|b)$\` — …
        team:
        ^^^^ error match-pattern: invalid regexp value for "team" — write a pattern
receivers:
  - name: a
`,
  'time zones and times that are not written': `
time_intervals:
  - name: t
    time_intervals:
      - times:
          - start_time: ''
                        ^ error missing-field: both start and end times must be provided — write a value for \`start_time\`
            end_time: '10:00'
        location: europe/berlin
                  ^^^^^^^^^^^^^ error wrong-type: unknown time zone europe/berlin — …
      - location: EST5EDT
`,
  'time intervals': `
route:
  receiver: a
  routes:
    - mute_time_intervals: [t]
receivers:
  - name: a
time_intervals:
  - name: t
    time_intervals:
      - times:
          - start_time: '22:00'
            end_time: '06:00'
                      ^^^^^^^ error time-range: start time cannot be equal or greater than end time — …
          - start_time: 9:00
                        ^^^^ error wrong-type: couldn't parse timestamp 9:00, invalid format — …
            end_time: '24:00'
          - start_time: '10:00'
            ^^^^^^^^^^ error missing-field: both start and end times must be provided — add \`end_time\`
        weekdays: [Monday:friday, 'friday:monday', mon]
                                  ^^^^^^^^^^^^^^^ error wrong-type: start day cannot be before end day — …
                                                   ^^^ error wrong-type: mon is not a valid weekday — …
        days_of_month: ['1:31', '-7:-1', '-1:1', 32, a]
                                         ^^^^^^ error wrong-type: end day must be negative if start day is negative — …
                                                 ^^ error wrong-type: 32 is not a valid day of the month: out of range — …
                                                     ^ error wrong-type: strconv.Atoi: parsing "a": invalid syntax — …
        months: [1:3, 'december:january', mai]
                      ^^^^^^^^^^^^^^^^^^ error wrong-type: end month january is before start month december — …
                                          ^^^ error wrong-type: mai is not a valid month — …
        years: [2025, '2026:2024']
                      ^^^^^^^^^^^ error wrong-type: end year 2024 is before start year 2026 — …
        location: Europe/Atlantis
                  ^^^^^^^^^^^^^^^ error wrong-type: unknown time zone Europe/Atlantis — …
      - location: Asia/Seoul
`,
  scalars: `
global:
  smtp_smarthost: mail
                  ^^^^ error wrong-type: address mail: missing port in address — write a host and a port: \`smtp.example.org:587\`
  opsgenie_api_url: api.opsgenie.com
                    ^^^^^^^^^^^^^^^^ error wrong-type: unsupported scheme "" for URL — begin it with \`http://\` or \`https://\`
  slack_api_url: "https://"
                 ^^^^^^^^^^ error wrong-type: missing host for URL — …
  resolve_timeout: 5
                   ^ error wrong-type: not a valid duration string: "5" — add a unit: \`5s\`
route:
  receiver: a
receivers:
  - name: a
    webhook_configs:
      - url: http://a/{{ .CommonLabels.x }}
        timeout: 1d
                 ^^ error wrong-type: time: unknown unit "d" in duration "1d" — units are \`h\`, \`m\`, \`s\` and \`ms\`
      - url: 'ftp://a'
             ^^^^^^^^^ error wrong-type: invalid URL: unsupported scheme "ftp" for URL — …
        timeout: 1m30s
`,
  'settings of receivers': `
global:
  opsgenie_api_key: k
route:
  receiver: a
receivers:
  - name: a
    email_configs:
      - from: a@example.org
        ^^^^ error missing-field: missing to address in email config — add \`to\`
        ^^^^ error receiver-settings: no global SMTP smarthost set — add \`smarthost\` here, or \`smtp_smarthost\` under \`global\`
        headers: {subject: a, Subject: b}
                              ^^^^^^^ error receiver-settings: duplicate header "Subject" in email config — remove one of them
        threading: {enabled: true}
                    ^^^^^^^ error receiver-settings: threading.thread_by_date must be either 'none' or 'daily' — add \`thread_by_date\`
    opsgenie_configs:
      - responders:
          - type: group
            ^^^^ error receiver-settings: opsGenieConfig responder has to have at least one of id, username or name specified — …
                  ^^^^^ error receiver-settings: opsGenieConfig responder type does not match valid options ^(team|teams|user|escalation|schedule)$ — …
          - {type: '{{ .x }}', name: n}
    slack_configs:
      -
       ^ error receiver-settings: no Slack API URL nor App token set either inline or in a file — …
      - api_url: http://a
        app_token: t
        ^^^^^^^^^ error receiver-settings: at most one of api_url/api_url_file & app_token/app_token_file must be configured — remove all but one
        actions: [{type: button, text: t}]
                   ^^^^ error receiver-settings: missing name or url in Slack action configuration — add \`url\`
    webhook_configs:
      - ~
        ^ error missing-field: missing webhook config — fill it in or remove the \`-\`
    pagerduty_configs:
      - url: http://a
        ^^^ error receiver-settings: missing service or routing key in PagerDuty config — add \`routing_key\`
    pushover_configs:
      - {token: t, user_key_file: f, html: true, monospace: true}
                                                 ^^^^^^^^^ error receiver-settings: at most one of monospace & html must be configured — …
    telegram_configs:
      - {bot_token: t, chat_id: 1, chat_id_file: f, parse_mode: Text}
                                   ^^^^^^^^^^^^ error receiver-settings: at most one of chat_id & chat_id_file must be configured — …
                                                                ^^^^ error unknown-value
    sns_configs:
      - {topic_arn: a, target_arn: b}
                       ^^^^^^^^^^ error receiver-settings: must provide either a Target ARN, Topic ARN, or Phone Number for SNS config — remove all but one
    victorops_configs:
      - api_key: k
        ^^^^^^^ error missing-field: missing Routing key in VictorOps config — add \`routing_key\`
        custom_fields: {entity_id: x}
                        ^^^^^^^^^ error receiver-settings: victorOps config contains custom field entity_id which cannot be used as it conflicts with the fixed/static fields — rename it
    webex_configs:
      - room_id: r
        ^^^^^^^ error receiver-settings: missing webex_configs.http_config.authorization — …
    jira_configs:
      - {project: P, api_url: http://a, summary: {template: x}}
         ^^^^^^^ error missing-field: missing issue_type in jira_config — add \`issue_type\`
    incidentio_configs:
      - url: http://a
        ^^^ error receiver-settings: at least one of alert_source_token, alert_source_token_file or http_config.authorization must be configured — …
        http_config: {}
    msteamsv2_configs:
      - title: t
        ^^^^^ error receiver-settings: one of webhook_url or webhook_url_file must be configured — add \`webhook_url\`
`,
  'signing in twice': `
route:
  receiver: a
receivers:
  - name: a
    webhook_configs:
      - url: http://a
        http_config:
          basic_auth: {username: a}
          authorization: {credentials: b}
          ^^^^^^^^^^^^^ error http-client: at most one of basic_auth, oauth2 & authorization must be configured — remove all but one
`,
  'a line that is being typed': `
route:
  receiver: a
  routes:
    - receiver: a
      matc
      ^^^^ error yaml-syntax: Missing \`:\` after the key
    - matchers: [a="b"]
receivers:
  - name: a
    slack_configs:
      - channel: a
        api_u
        ^^^^^ error yaml-syntax: Missing \`:\` after the key
`,
};

describe('alertmanager.yml', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => {
      assertProblems(alertmanager, text);
    });
  }

  it('puts the nearest receiver in place', () => {
    assertFix(
      alertmanager,
      'route:\n  receiver: "team-dc"\nreceivers:\n  - name: team-db\n',
      'Change to `team-db`',
      'route:\n  receiver: "team-db"\nreceivers:\n  - name: team-db\n',
    );
  });

  it('lets alerts go on to a route that got none', () => {
    const routes = (line: string): string =>
      `route:\n  receiver: a\n  routes:\n    - ${line}receiver: a\n    - matchers: [a="b"]\nreceivers:\n  - name: a\n`;
    assertFix(alertmanager, routes(''), 'Add `continue: true` to the earlier route', routes('continue: true\n      '));
  });

  it('takes a forbidden `continue` out', () => {
    const config = (line: string): string => `route:\n  receiver: a\n${line}receivers:\n  - name: a\n`;
    assertFix(alertmanager, config('  continue: true\n'), 'Remove `continue`', config(''));
  });

  it('writes what was meant by a glob, and by a pattern without its operator', () => {
    const config = (matcher: string): string =>
      `route:\n  receiver: a\n  routes:\n    - matchers:\n        - ${matcher}\n      receiver: b\n${receivers}\n`;
    assertFix(alertmanager, config('a=~"db*", c = d'), 'Change to `a=~"db.*"`', config('a=~"db.*", c="d"'));
    assertFix(alertmanager, config('\'a="b|c"\''), 'Change to `a=~"b|c"`', config('\'a=~"b|c"\''));
  });

  it('writes matchers in place of `match`', () => {
    const config = (field: string): string => `route:\n  receiver: a\n  routes:\n    - ${field}\n      receiver: b\n${receivers}\n`;
    const list = 'matchers:\n        - \'severity="critical"\'\n        - \'team="db"\'';
    assertFix(alertmanager, config('match:\n        severity: critical\n        team: db'), 'Write `matchers`', config(list));
    assertFix(alertmanager, config('match_re: {a: b.*}'), 'Write `matchers`', config('matchers: [\'a=~"b.*"\']'));
  });
});
