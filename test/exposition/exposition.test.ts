import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exposition } from '#languages/exposition/index.ts';
import { matchesExposition } from '#languages/exposition/matches.ts';

const lesson = `# Counter: 누적 증가 값
http_requests_total{method="GET", status="200"} 1547

# Gauge: 현재 값
node_memory_usage_bytes 8589934592
http_request_duration_seconds_bucket{le="0.1"} 24054
http_request_duration_seconds_bucket{le="0.5"} 33444
`;

describe('Exposition format', () => {
  for (const [what, candidate, expected] of [
    ['the lesson in a yaml fence', { name: 'yaml', text: lesson }, true],
    ['a sample with a timestamp', { name: '', text: 'up{job="x"} 1 1642248645' }, true],
    ['samples followed by prose', { name: 'yaml', text: 'deployment_total{environment="production"} 156\n\nElite: 여러 번' }, true],
    ['yaml', { name: 'yaml', text: 'a: 1' }, false],
    ['yaml with a metric name as text', { name: 'yaml', text: 'http_requests_total: 5' }, false],
    ['an expression', { name: 'promql', text: 'up 1' }, false],
    ['a yaml file', { name: 'a.yaml', languageId: 'yaml', text: 'up 1' }, false],
    ['a file by name', { name: 'node.prom', text: '' }, true],
    ['nothing', { name: '', text: '' }, false],
  ] as const) {
    it(`recognises ${what}: ${expected}`, () => assert.equal(matchesExposition(candidate), expected));
  }

  it('tells its metrics once each, with type and help', () => {
    const text = `# HELP http_requests_total Requests served.\n# TYPE http_requests_total counter\n${lesson}`;
    const facts = [...(exposition.facts?.(exposition.parse(text)) ?? [])];
    assert.deepEqual(
      facts.map(({ name, detail }) => [name, detail]),
      [
        ['http_requests_total', { type: 'counter', help: 'Requests served.' }],
        ['node_memory_usage_bytes', {}],
        ['http_request_duration_seconds_bucket', {}],
      ],
    );
    assert.deepEqual(
      facts.map(({ span }) => text.slice(span.start, span.end)),
      facts.map(({ name }) => name),
    );
  });
});
