import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connectedServer } from '#client/answers/connected-server.ts';
import { createIntroduction } from '#client/answers/introduction.ts';
import type { AskOne } from '#client/answers/questions.ts';
import type { ConnectedServer } from '#server/protocol.ts';

/** What a server answers to `buildinfo` and `flags`, read as the client reads it. */
const told = (build: unknown, flags?: unknown): Promise<ConnectedServer | undefined> => {
  const ask: AskOne = async (question) => {
    const data = question.path.endsWith('/buildinfo') ? build : flags;
    return question.isData(data) ? data : undefined;
  };
  return connectedServer(ask);
};

const built = { revision: 'abc', goVersion: 'go1.24' };
const servers: readonly (readonly [string, unknown, unknown, ConnectedServer | undefined])[] = [
  [
    'Prometheus',
    { version: '3.5.0', ...built },
    { 'enable-feature': 'promql-experimental-functions, a-b,<b>', other: 'x' },
    { flavour: 'prometheus', version: '3.5.0', features: ['promql-experimental-functions', 'a-b'] },
  ],
  [
    'Prometheus without flags',
    { version: '2.42.0+ds', ...built },
    { 'enable-feature': '' },
    { flavour: 'prometheus', version: '2.42.0+ds', features: [] },
  ],
  ['Prometheus that hides its flags', { version: '3.5.0-rc.1', ...built }, undefined, { flavour: 'prometheus', version: '3.5.0-rc.1' }],
  ['Thanos', { version: '0.35.1', ...built }, { 'enable-feature': 'x' }, { flavour: 'thanos', version: '0.35.1' }],
  ['Mimir', { application: 'Grafana Mimir', version: '2.14.0', ...built }, undefined, { flavour: 'mimir', version: '2.14.0' }],
  ['VictoriaMetrics', { version: '2.24.0' }, undefined, { flavour: 'victoriametrics', version: '2.24.0' }],
  ['VictoriaMetrics before 1.96', {}, undefined, { flavour: 'victoriametrics' }],
  ['a version that deceives', { version: '3.5.0`<img src=x>', ...built }, undefined, { flavour: 'prometheus' }],
  ['a version without end', { version: `3.5${'0'.repeat(100_000)}`, ...built }, undefined, { flavour: 'prometheus' }],
  ['something else', ['up'], { a: 1 }, undefined],
  ['nothing', undefined, undefined, undefined],
];

describe('what the connected server is', () => {
  for (const [name, build, flags, expected] of servers) {
    it(name, async () => assert.deepEqual(await told(build, flags), expected));
  }
});

describe('the introduction of the connected server', () => {
  const prometheus: ConnectedServer = { flavour: 'prometheus', version: '3.5.0' };

  it('tells only what the last connection is', async () => {
    const landings: ((server: ConnectedServer | undefined) => void)[] = [];
    const signals: AbortSignal[] = [];
    const tellings: ConnectedServer[] = [];
    const introduction = createIntroduction({
      learn: (signal) => {
        signals.push(signal);
        return new Promise((resolve) => landings.push(resolve));
      },
      tell: (server) => tellings.push(server),
      now: () => 0,
    });
    introduction.begin();
    introduction.begin();
    landings[1]?.(prometheus);
    landings[0]?.({ flavour: 'mimir' });
    await new Promise(setImmediate);
    assert.deepEqual(tellings, [prometheus]);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false],
    );
  });

  it('asks a server that answers again, but not at once', async () => {
    const clock = { now: 0 };
    let asked = 0;
    const introduction = createIntroduction({
      learn: async () => (++asked === 1 ? undefined : prometheus),
      tell: () => undefined,
      now: () => clock.now,
    });
    introduction.again();
    assert.equal(asked, 0);
    introduction.begin();
    await new Promise(setImmediate);
    introduction.again();
    assert.equal(asked, 1);
    clock.now = 60_001;
    introduction.again();
    await new Promise(setImmediate);
    clock.now = 200_000;
    introduction.again();
    assert.equal(asked, 2);
  });
});
