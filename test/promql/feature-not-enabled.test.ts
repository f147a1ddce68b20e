import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ConnectedServer } from '#core/flavour.ts';
import { defaultSettings, type Settings } from '#core/settings.ts';
import { aggregations } from '#languages/promql/data/aggregations.ts';
import { functionAvailability, wordAvailability } from '#languages/promql/data/availability.ts';
import { functions } from '#languages/promql/data/functions.ts';
import { keywords } from '#languages/promql/data/keywords.ts';
import { problemsIn, testWorkspace } from '../support/problems.ts';

const functionsFlag = '--enable-feature=promql-experimental-functions';

/** What the check says of an expression: `severity: place: message`. */
async function saidOf(text: string, server?: ConnectedServer, flavour: Settings['flavour'] = 'auto'): Promise<readonly string[]> {
  const workspace = testWorkspace({ ...defaultSettings, flavour });
  workspace.connect(server);
  const found = await problemsIn({ name: 'a.promql', text }, workspace);
  return found
    .filter(({ problem }) => problem.code === 'feature-not-enabled')
    .map(({ severity, span, problem }) => `${severity}: ${text.slice(span.start, span.end)}: ${problem.message}`);
}

const prometheus = (version: string, features: readonly string[] = []): ConnectedServer => ({ flavour: 'prometheus', version, features });

const unconnected: readonly (readonly [string, ...string[]])[] = [
  ['sum by (job) (rate(up[5m] offset -1h)) @ end()'],
  ['{"http.requests", "my label"="x"} </ 3 or histogram_count(h) atan2 pi()'],
  [
    'mad_over_time(up[5m])',
    `information: mad_over_time: Prometheus refuses \`mad_over_time\` unless it is started with \`${functionsFlag}\``,
  ],
  ['limitk(3, up)', `information: limitk: Prometheus refuses \`limitk\` unless it is started with \`${functionsFlag}\``],
  [
    'a / fill_left(0) b',
    'information: fill_left: Prometheus refuses `fill_left` unless it is started with `--enable-feature=promql-binop-fill-modifiers`',
  ],
  [
    'rate(a[5m] anchored)',
    'information: anchored: Before version 3.16, Prometheus refuses `anchored` unless it is started with `--enable-feature=promql-extended-range-selectors`',
  ],
  [
    'rate(a[5m * 2] offset (1h / 2)) > 1',
    'information: 5m * 2: Before version 3.14, Prometheus refuses arithmetic in durations unless it is started with `--enable-feature=promql-duration-expr`',
    'information: (1h / 2): Before version 3.14, Prometheus refuses arithmetic in durations unless it is started with `--enable-feature=promql-duration-expr`',
  ],
  ['mad_over_time(up[5m]'],
];

const old = (version: string, what: string, since: string) =>
  `The connected Prometheus is ${version}, which does not know ${what}: it came with ${since}`;

const connected: readonly (readonly [string, ConnectedServer, ...string[]])[] = [
  ['limitk(3, up)', prometheus('3.5.0', ['promql-experimental-functions'])],
  [
    'limitk(3, up)',
    prometheus('3.5.0-rc.1', ['other']),
    `warning: limitk: The connected Prometheus refuses \`limitk\`: start it with \`${functionsFlag}\``,
  ],
  [
    'limitk(3, up)',
    prometheus('2.42.0+ds'),
    'warning: limitk: The connected Prometheus is 2.42.0+ds, which does not know `limitk`: it came with 2.54',
  ],
  ['rate(a[5m] smoothed)', prometheus('3.16.0')],
  ['first_over_time(a[5m * 2])', prometheus('v3.14.1')],
  [
    '{"a.b"}',
    prometheus('2.55.1'),
    'warning: "a.b": The connected Prometheus refuses names in quotes: start it with `--enable-feature=utf8-names`',
  ],
  [
    'sum by ("a.b") (x)',
    prometheus('2.55.1'),
    'warning: "a.b": The connected Prometheus refuses names in quotes: start it with `--enable-feature=utf8-names`',
  ],
  ['h </ 3', prometheus('3.10.0'), 'warning: </: The connected Prometheus is 3.10.0, which does not know `</`: it came with 3.11'],
  [
    'limitk(3, up)',
    { flavour: 'prometheus', version: '3.5.0' },
    `information: limitk: Prometheus refuses \`limitk\` unless it is started with \`${functionsFlag}\``,
  ],
  ['h </ 3', { flavour: 'prometheus', version: 'main' }],
  ['{"a.b"} + up @ 5 offset -1m', { flavour: 'prometheus', features: [] }],
  [
    'rate(a[5m] anchored)',
    { flavour: 'prometheus', features: [] },
    'information: anchored: Before version 3.16, Prometheus refuses `anchored` unless it is started with `--enable-feature=promql-extended-range-selectors`',
  ],
  ['{"a.b"}', prometheus('2.55.1', ['utf8-names'])],
  ['x[300] offset 5m', prometheus('2.53.0'), `warning: 300: ${old('2.53.0', 'a number as a duration or a duration as a number', '2.54')}`],
  [
    'time() - x > 1h + 0xd + 1e3 + Inf',
    prometheus('2.53.0'),
    `warning: 1h: ${old('2.53.0', 'a number as a duration or a duration as a number', '2.54')}`,
  ],
  ['x > 1_000', prometheus('2.53.0'), `warning: 1_000: ${old('2.53.0', 'underscores in numbers', '2.54')}`],
  ['x @ 5 offset -1m', prometheus('2.33.0')],
  [
    'x @ end()',
    prometheus('2.32.0'),
    'warning: @: The connected Prometheus refuses `@`: start it with `--enable-feature=promql-at-modifier`',
  ],
  ['x offset -1m', prometheus('2.20.1'), `warning: offset -1m: ${old('2.20.1', 'negative offsets', '2.26')}`],
  ['clamp(x, 1, 2)', prometheus('2.25.0'), `warning: clamp: ${old('2.25.0', '`clamp`', '2.26')}`],
  ['present_over_time(x[5m])', prometheus('2.28.1'), `warning: present_over_time: ${old('2.28.1', '`present_over_time`', '2.29')}`],
  ['group by (a) (clamp_max(x, 1)) + last_over_time(x[5m])', prometheus('2.26.0')],
  ['x[min_of(5m, 1h)]', prometheus('3.5.0', ['promql-duration-expr']), `warning: min_of: ${old('3.5.0', '`min_of`', '3.13')}`],
  ['limitk(3, up) and h </ 3', { flavour: 'thanos', version: '0.35.0' }],
  ['limitk(3, up) and h </ 3', { flavour: 'victoriametrics', version: '2.24.0' }],
  [
    'limitk(3, up) and h </ 3',
    { flavour: 'mimir', version: '2.10.0' },
    'information: limitk: Mimir refuses `limitk` unless `enabled_promql_experimental_functions` of its limits names it',
  ],
];

describe('What a Prometheus may not know or refuse', () => {
  for (const [text, ...expected] of unconnected) {
    it(`without a connection: ${text}`, async () => assert.deepEqual(await saidOf(text), expected));
  }
  for (const [text, server, ...expected] of connected) {
    it(`${server.flavour} ${server.version}: ${text}`, async () => assert.deepEqual(await saidOf(text, server), expected));
  }

  it('is not judged by a server of another flavour than the chosen one', async () => {
    const [said] = await saidOf('limitk(3, up)', prometheus('2.42.0'), 'mimir');
    assert.match(String(said), /^information: limitk: Mimir/);
    assert.match(String(await saidOf('limitk(3, up)', { flavour: 'mimir', version: '2.1.0' }, 'prometheus')), /^information/);
  });

  it('follows the connection: what is known of the server is looked at again', async () => {
    const workspace = testWorkspace();
    const severities = async () =>
      (await problemsIn({ name: 'a.promql', text: 'limitk(3, up)' }, workspace)).map(({ severity }) => severity);
    assert.deepEqual(await severities(), ['information']);
    assert.equal(workspace.connect(prometheus('3.5.0')), true);
    assert.equal(workspace.connect(prometheus('3.5.0')), false);
    assert.deepEqual(await severities(), ['warning']);
    assert.equal(workspace.connect(undefined), true);
    assert.deepEqual(await severities(), ['information']);
  });

  it('agrees with the flags that hovers name', () => {
    const tables = [
      [functions, functionAvailability],
      [[...aggregations, ...keywords], wordAvailability],
    ] as const;
    for (const [entries, availability] of tables) {
      for (const { name, flag } of entries) {
        const { flag: own, stable } = availability.get(name) ?? {};
        // The tables of hovers are those of Prometheus 3.14.
        assert.equal(stable === '3.14' ? undefined : own, flag, name);
      }
    }
  });
});
