import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';

describe('What a rule file tells others', () => {
  it('its groups and rules, and the labels that it gives alerts', () => {
    const text = `groups:
  - name: g
    rules:
      - record: a:b
        expr: up
        labels: {team: x}
      - alert: Down
        expr: up == 0
        labels:
          severity: critical
          team: '{{ $labels.team }}'
`;
    const told = [...(prometheusRules.facts?.(prometheusRules.parse(text)) ?? [])];
    assert.deepEqual(
      told.map(({ kind, name, detail, span }) => [kind, name, { ...detail }, text.slice(span.start, span.end)]),
      [
        ['rule-group', 'g', {}, 'g'],
        ['recording-rule', 'a:b', { expr: 'up' }, 'a:b'],
        ['alert', 'Down', { expr: 'up == 0' }, 'Down'],
        ['alert-label', 'severity', { value: 'critical' }, 'severity'],
        ['alert-label', 'team', {}, 'team'],
      ],
    );
  });
});
