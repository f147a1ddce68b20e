import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'mocha';

const cli = path.resolve('dist/cli.js');
const bad = 'groups:\n  - name: a\n    rules:\n      - record: a:b\n        expr: "sum(rate(xy))" # 관측\n';

describe('observatory check', () => {
  let folder = '';
  const run = (...words: readonly string[]) => spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8' });
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'observatory-cli-'));
    mkdirSync(path.join(folder, 'in/node_modules'), { recursive: true });
    writeFileSync(path.join(folder, 'in/bad.yml'), bad);
    writeFileSync(path.join(folder, 'in/good.yml'), bad.replace('xy', 'xy[5m]'));
    writeFileSync(path.join(folder, 'in/other.yml'), 'just: {some: [application yaml\n');
    writeFileSync(path.join(folder, 'in/node_modules/bad.yml'), bad);
    mkdirSync(path.join(folder, 'diagrams'));
    writeFileSync(path.join(folder, 'diagrams/bad.mmd'), 'graph TD\n  A[x --> B\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints an error at its place and exits 1', () => {
    const { stdout, status } = run('check', 'in/bad.yml');
    assert.match(
      stdout,
      /^in\/bad\.yml:5:25: error: expected type range vector in call to function "rate", got instant vector.* \[promql-type\]\n$/,
    );
    assert.equal(status, 1);
  });
  it('prints JSON for a folder, in silence about what is not ours', () => {
    const { stdout, status } = run('check', '--format', 'json', 'in');
    const findings: unknown = JSON.parse(stdout);
    assert.ok(Array.isArray(findings));
    assert.deepEqual(
      findings.map(({ file, language, code, severity, range }) => ({ file, language, code, severity, range })),
      [
        {
          file: path.join('in', 'bad.yml'),
          language: 'promql',
          code: 'promql-type',
          severity: 'error',
          range: { start: { line: 4, character: 24 }, end: { line: 4, character: 26 } },
        },
      ],
    );
    assert.equal(status, 1);
  });
  it('judges the diagrams of a folder', () => {
    assert.match(run('check', 'diagrams').stdout, /^diagrams\/bad\.mmd:2:\d+: error: .* \[mermaid-syntax\]\n$/);
  });
  it('exits 0 where nothing is wrong', () => {
    const { stdout, status } = run('check', 'in/good.yml', 'in/other.yml');
    assert.deepEqual({ stdout, status }, { stdout: '', status: 0 });
    assert.equal(run('check', '--format=json', 'in/good.yml').stdout, '[]\n');
  });
  it('finds nothing in samples/good', () => {
    const { stdout, stderr, status } = run('check', path.resolve('samples/good'));
    assert.deepEqual({ stdout, stderr, status }, { stdout: '', stderr: '', status: 0 });
  });
  it('judges by the flavour it is told', () => {
    const metricsql = path.join('in', 'metricsql.promql');
    writeFileSync(path.join(folder, metricsql), 'median_over_time(up[5m])\n');
    for (const words of [[], ['--flavour', 'mimir'], ['--flavour=thanos']]) {
      assert.match(run('check', ...words, metricsql).stdout, /median_over_time.* \[promql-syntax\]\n$/);
    }
    assert.deepEqual(run('check', '--flavour', 'victoriametrics', metricsql).stdout, '');
    rmSync(path.join(folder, metricsql));
  });
  it('takes files for what it is told that they are', () => {
    assert.match(run('check', '--format-of', 'other.yml=prometheus', 'in/other.yml').stdout, /\[unknown-field\]/);
    assert.equal(run('check', '--format-of=bad.yml=none', '--format-of=*.md=markdown', 'in').stdout, '');
  });
  for (const words of [['--help'], ['-h'], ['check', '--help'], ['check', 'in', '-h']]) {
    it(`explains itself for \`${words.join(' ')}\``, () => {
      const { stdout, stderr, status } = run(...words);
      assert.match(stdout, /^Usage: observatory check .*--flavour/);
      assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    });
  }
  for (const words of [
    [],
    ['check'],
    ['chekc', 'in'],
    ['check', '--format', 'xml', 'in'],
    ['check', '--fast', 'in'],
    ['check', '--flavour', 'cortex', 'in'],
    ['check', '--format-of', 'in'],
    ['check', '--format-of=*.yml=cortex', 'in'],
    ['check', 'in/missing.yml'],
  ]) {
    it(`exits 2 for \`${words.join(' ')}\``, () => {
      const { stderr, status } = run(...words);
      assert.equal(status, 2);
      assert.notEqual(stderr, '');
    });
  }
});
