import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { matchesPrometheus } from '#languages/prometheus/matches.ts';
import { problemsOf } from '#test/schema/support.ts';

const corpus = process.env.OBSERVATORY_CORPUS;

/** Bad only together with files that are not part of the corpus. */
const needOtherFiles = new Set([
  'scrape_config_files_double_import.bad.yml',
  'scrape_config_files_duplicate.bad.yml',
  'scrape_config_files_global_duplicate.bad.yml',
]);

/** Prometheus takes it and does not get through to any Alertmanager of today. */
const deserved: Readonly<Record<string, readonly string[]>> = {
  'config_with_deprecated_am_api_config.yml': [
    'alertmanager-version: `v1` is gone since Prometheus 3.0 and Alertmanager 0.27, alerts do not arrive — write `v2`, or leave it out',
  ],
};

/** Nothing in these is Prometheus's alone. */
const sayNothing = ['otlp_empty.yml', 'unknown_global_attr.bad.yml'];

interface Verdict {
  readonly valid: boolean;
  readonly error: string | null;
}

function readVerdicts(folder: string): Readonly<Record<string, Verdict>> {
  return JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
}

describe('corpus/prometheus-config', () => {
  if (corpus === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  const folder = path.join(corpus, 'corpus', 'prometheus-config');
  const verdicts = readVerdicts(folder);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const errorsOf = (text: string) => problemsOf(prometheus, text).filter(({ severity }) => severity === 'error');

  it('has a verdict for each file', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
    assert.deepEqual(files.sort(), Object.keys(verdicts).sort());
  });

  for (const [name, { valid, error }] of Object.entries(verdicts)) {
    if (needOtherFiles.has(name)) {
      continue;
    }
    it(`${name}: ${valid ? 'no problem' : (error ?? 'a problem')}`, () => {
      const problems = problemsOf(prometheus, read(name)).map(({ code, message }) => `${code}: ${message}`);
      if (valid) {
        assert.deepEqual(problems, deserved[name] ?? []);
        return;
      }
      assert.ok(errorsOf(read(name)).length > 0, 'not flagged');
      const said = (error ?? '').replace(/^parsing YAML file [^:]*: /, '');
      const core = said.replace(/ for scrape config with job name ".*?"/, '').slice(0, 60);
      assert.ok(
        problems.some((problem) => problem.includes(core) || core.includes('invalid fallback_scrape_protocol')),
        `other words:\n${problems.join('\n')}`,
      );
    });
  }

  it('knows the files by their content, whatever their names', () => {
    const unknown = Object.keys(verdicts).filter((name) => !matchesPrometheus({ name: 'file.yml', text: read(name) }));
    assert.deepEqual(unknown, sayNothing);
  });
});
