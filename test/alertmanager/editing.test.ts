import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DocumentSymbol } from '#core/language.ts';
import { alertmanager } from '#languages/alertmanager/index.ts';
import { matchesAlertmanager } from '#languages/alertmanager/matches.ts';
import { afterChoosing, cursor, hoverAt, labelsAt } from '#test/schema/support.ts';
import { nothingKnown } from '#test/support/language-problems.ts';

const config = (routes: string): string => `route:
  receiver: team
  routes:
${routes}
receivers:
  - name: team
  - name: on-call
time_intervals:
  - name: nights
    time_intervals: []
`;

/** What the rules of a workspace tell: two labels, and the values of one. */
const facts: typeof nothingKnown.facts = {
  ...nothingKnown.facts,
  find: (kind) => (kind === 'alert-label' ? ['severity', 'team'] : kind === 'alert' ? ['Down'] : []),
  named: (kind, name) =>
    kind === 'alert-label' && name === 'severity'
      ? ['critical', 'warning', 'critical'].map((value) => ({ kind, name, span: { start: 0, end: 0 }, detail: { value } }))
      : [],
};

function suggested(marked: string): readonly string[] {
  const { text, offset } = cursor(marked);
  return (alertmanager.complete?.(alertmanager.parse(text), offset, { ...nothingKnown, facts })?.items ?? []).map(({ label }) => label);
}

describe('Editing alertmanager.yml', () => {
  it('suggests receivers and time intervals of the file', () => {
    assert.deepEqual(suggested(config('    - receiver: <|>')), ['team', 'on-call']);
    assert.deepEqual(suggested(config('    - receiver: "on<|>"')), ['team', 'on-call']);
    assert.deepEqual(suggested(config('    - mute_time_intervals:\n        - ni<|>')), ['nights']);
  });

  it('suggests labels and values that rules give their alerts', () => {
    assert.deepEqual(suggested(config('    - group_by:\n        - <|>')), ['alertname', 'severity', 'team']);
    assert.deepEqual(suggested(config('    - matchers:\n        - sev<|>')), ['alertname', 'severity', 'team']);
    assert.deepEqual(suggested(config('    - matchers:\n        - severity=<|>')), ['critical', 'warning']);
    assert.deepEqual(suggested(config('    - matchers:\n        - \'a="b", severity =~ "critical|w<|>"\'')), ['critical', 'warning']);
    assert.deepEqual(suggested(config('    - matchers:\n        - alertname="<|>')), ['Down']);
  });

  it('suggests fields and integrations', () => {
    assert.ok(labelsAt(alertmanager, 'route:\n  receiver: a\n  <|>\n').includes('group_wait'));
    assert.ok(labelsAt(alertmanager, 'receivers:\n  - name: a\n    <|>\n').includes('webhook_configs'));
    assert.deepEqual(
      afterChoosing(alertmanager, 'receivers:\n  - name: a\n    <|>\n', 'email_configs'),
      'receivers:\n  - name: a\n    email_configs:\n      - to: \n',
    );
  });

  it('explains fields', () => {
    assert.match(hoverAt(alertmanager, 'route:\n  group_<|>wait: 1m\n') ?? '', /first notification[\s\S]*#route/);
    assert.match(
      hoverAt(alertmanager, 'receivers:\n  - name: a\n    slack_configs:\n      - tit<|>le: x\n') ?? '',
      /slack\.default\.title[\s\S]*#slack_config/,
    );
  });

  it('tells where a receiver sends to', () => {
    const text = (name: string): string => `route:\n  receiver: ${name}\nreceivers:\n  - name: a\n    slack_configs: []\n  - name: b\n`;
    assert.equal(hoverAt(alertmanager, text('<|>a')), '`a`\n\n- Messages in Slack.');
    assert.equal(hoverAt(alertmanager, text('b<|>')), '`b`\n\nSends nothing: the receiver has no integration.');
    assert.match(hoverAt(alertmanager, text('c<|>')) ?? '', /^\*\*receiver\*\*/);
  });

  it('shows the routes as the tree they are', () => {
    const text = config('    - matchers: [a=b, "c=~d"]\n      receiver: on-call\n      routes:\n        - receiver: team');
    const outline = (symbols: readonly DocumentSymbol[], depth = 0): readonly string[] =>
      symbols.flatMap(({ name, detail, children = [] }) => [
        `${' '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
        ...outline(children, depth + 1),
      ]);
    assert.deepEqual(outline(alertmanager.symbols?.(alertmanager.parse(text)) ?? []), [
      'route (team)',
      ' a="b", c=~"d" (on-call)',
      '  every alert (team)',
      'receivers',
      ' team',
      ' on-call',
      'time_intervals',
      ' nights',
      '  time_intervals',
    ]);
  });
});

/** What a text is, by its name and content. */
const candidates: readonly (readonly [what: string, name: string, text: string, is: boolean])[] = [
  ['a whole file', 'config.yml', config('    - receiver: team'), true],
  ['an empty alertmanager.yml', 'alertmanager.yml', '', true],
  ['a fence with a route', 'yaml', 'route:\n  group_by: [a]\n', true],
  ['a fence with receivers', 'yaml', 'receivers:\n  - name: a\n    slack_configs:\n      - channel: a\n', true],
  ['a fence with inhibitions', 'yml', 'inhibit_rules:\n  - source_matchers: [a=b]\n', true],
  ['a fence with time intervals', 'yaml', 'time_intervals:\n  - name: a\n    time_intervals:\n      - weekdays: [monday]\n', true],
  ['quoted keys', 'alertmanager.yaml', '"receivers":\n- "name": "a"\n"route":\n  "receiver": "a"\n', true],
  ['the OpenTelemetry Collector', 'otel.yaml', 'receivers:\n  otlp:\n    protocols: {}\nexporters: {}\nservice: {}\n', false],
  ['receivers of something else', 'a.yml', 'receivers:\n  - name: a\n    email: b\n', false],
  ['a service of Kubernetes', 'alertmanager.yaml', 'apiVersion: v1\nkind: Service\n', false],
  ['Helm values', 'alertmanager.yaml', 'alertmanager:\n  config:\n    route:\n      receiver: a\n', false],
  ['a route of an API gateway', 'route.yml', 'route:\n  path: /\n  upstream: a\n', false],
  [
    'AlertmanagerConfig',
    'a.yaml',
    'apiVersion: monitoring.coreos.com/v1alpha1\nkind: AlertmanagerConfig\nspec:\n  route:\n    receiver: a\n',
    false,
  ],
  ["Grafana's contact points", 'a.yaml', 'apiVersion: 1\ncontactPoints:\n  - name: a\n    receivers: []\n', false],
];

describe('Recognition of alertmanager.yml', () => {
  for (const [what, name, text, is] of candidates) {
    it(`${what}: ${is ? 'is' : 'is not'}`, () => {
      assert.equal(matchesAlertmanager({ name, text }), is);
    });
  }
});
