import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ConnectedServer } from '#core/flavour.ts';
import { defaultSettings, type Settings } from '#core/settings.ts';
import { problemsIn, testWorkspace } from '../support/problems.ts';

const expression = 'holt_winters(node_load1[1h], 0.3, 0.3)';

/** What is said of a text: `severity code: place: message`. */
async function saidOf(server: ConnectedServer | undefined, text = expression, name = 'a.promql', flavour: Settings['flavour'] = 'auto') {
  const workspace = testWorkspace({ ...defaultSettings, flavour });
  workspace.connect(server);
  const found = await problemsIn({ name, text }, workspace);
  return found.map(({ severity, span, problem }) => `${severity} ${problem.code}: ${text.slice(span.start, span.end)}: ${problem.message}`);
}

const advice =
  'from Prometheus 3.0 on it is called `double_exponential_smoothing` and needs `--enable-feature=promql-experimental-functions`, so rename it with the upgrade';
const unknown =
  'error promql-syntax: holt_winters: unknown function with name "holt_winters" — since Prometheus 3.0 it is called `double_exponential_smoothing`';
const old = (version: string) =>
  `warning deprecated-function: holt_winters: The connected Prometheus ${version} still knows \`holt_winters\`; ${advice}`;
const builtIn = `warning deprecated-function: holt_winters: Whether the connected server knows \`holt_winters\` depends on the Prometheus it was built with, before 3.0 or not; ${advice}`;

const told: readonly (readonly [server: ConnectedServer | undefined, ...string[]])[] = [
  [undefined, unknown],
  [{ flavour: 'prometheus', version: '2.53.1' }, old('2.53.1')],
  [{ flavour: 'prometheus', version: 'v2.55.0' }, old('v2.55.0')],
  [{ flavour: 'prometheus', version: '3.0.0-rc.0' }, unknown],
  [{ flavour: 'prometheus', version: '3.5.0' }, unknown],
  [{ flavour: 'prometheus', version: 'main' }, unknown],
  [{ flavour: 'prometheus' }, unknown],
  [{ flavour: 'thanos', version: '0.35.0' }, builtIn],
  [{ flavour: 'mimir' }, builtIn],
  [{ flavour: 'victoriametrics', version: '1.100.0' }],
];

describe('A function that Prometheus 3 renamed', () => {
  for (const [server, ...expected] of told) {
    it(`for ${server?.flavour ?? 'no server'} ${server?.version ?? ''}`, async () => assert.deepEqual(await saidOf(server), expected));
  }

  it('is told in its place in a rule file', async () => {
    const rules = `groups:\n  - name: a\n    rules:\n      - record: a:b:c\n        expr: >-\n          ${expression}\n          > 3\n`;
    assert.deepEqual(await saidOf({ flavour: 'prometheus', version: '2.53.1' }, rules, 'rules.yml'), [old('2.53.1')]);
  });

  it('is judged by the chosen flavour', async () => {
    assert.deepEqual(await saidOf({ flavour: 'prometheus', version: '2.53.1' }, expression, 'a.promql', 'mimir'), [unknown]);
  });

  it('leaves other faults as they are', async () => {
    const server: ConnectedServer = { flavour: 'prometheus', version: '2.53.1' };
    assert.deepEqual(await saidOf(server, 'count_scalar(x)'), [
      'error promql-syntax: count_scalar: unknown function with name "count_scalar" — Prometheus 2.0 removed it: use `count`, or `absent` to notice that nothing is there',
    ]);
    assert.deepEqual(await saidOf(server, 'holt_winter(x[5m], 1, 1)'), [
      'error promql-syntax: holt_winter: unknown function with name "holt_winter"',
    ]);
  });
});
