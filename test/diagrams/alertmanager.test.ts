import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { drawnOf } from './support.ts';

describe('An Alertmanager configuration as a diagram', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'leads from the root over routes to receivers',
      `route:
  receiver: mails
  routes:
    - matchers: [severity="critical"]
      receiver: on-call
      continue: true
    - match: {team: shop}
      mute_time_intervals: [nights]
      routes:
        - receiver: nowhere
receivers:
  - name: mails
    email_configs: [{to: a@example.org}]
  - name: on-call
    pagerduty_configs: []
    slack_configs: []
`,
      [
        'All alerts',
        'severity="critical"',
        'team="shop" / muted: nights',
        'every alert',
        'mails / email',
        'on-call / pagerduty / slack',
        'nowhere',
        'All alerts -> and goes on -> severity="critical"',
        'All alerts -> team="shop"',
        'All alerts => mails',
        'severity="critical" => on-call',
        'team="shop" -> every alert',
        'team="shop" => mails',
        'every alert => nowhere',
      ],
      [
        'receiver: mails',
        'matchers: [severity="critical"]',
        'match: {team: shop}',
        'receiver: nowhere',
        'name: mails',
        'name: on-call',
        'receiver: nowhere',
      ],
    ],
    [
      'draws what stands of broken text',
      'route:\n  receiver: a\n  rout\nreceivers:\n  - name:\n',
      ['All alerts', 'A receiver without a name', 'a', 'All alerts => a'],
      ['receiver: a', 'name:', 'receiver: a'],
    ],
  ];
  for (const [title, text, picture, leads] of cases) {
    it(title, async () => {
      const [drawn, ...others] = await drawnOf({ name: 'alertmanager.yml', text });
      assert.deepEqual(others, []);
      assert.deepEqual(drawn?.picture, picture);
      assert.deepEqual(drawn?.leads, leads);
    });
  }

  it('draws a tree of thousands of routes up to a bound', async () => {
    const routes = Array.from({ length: 2000 }, (_, index) => `    - matchers: [a="${index}"]\n`).join('');
    const [drawn] = await drawnOf({
      name: 'alertmanager.yml',
      text: `route:\n  receiver: a\n  routes:\n${routes}receivers:\n  - name: a\n`,
    });
    assert.equal(drawn?.picture.filter((line) => line === 'and 1701 more').length, 1);
  }).timeout(20_000);
});
