import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { nothingKnown, problemsOfModel } from '../support/language-problems.ts';

interface Verdict {
  readonly kind: string | null;
  readonly messages?: readonly string[];
}

/** What is said of a file that promtool refuses, or warns of: all else is silence. An absolute path is not judged. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'config_with_rule_files.yml': ['2 warning "non-existent-file.yml" does not point to an existing file'],
  'config_with_service_discovery_files.yml': [
    '5 warning "nonexistent_file.yml" does not point to an existing file',
    '12 warning "nonexistent_file.yml" does not point to an existing file',
  ],
  'config_with_tls_files.yml': [
    '4 warning "nonexistent_cert_file.yml" does not point to an existing file',
    '5 warning "nonexistent_key_file.yml" does not point to an existing file',
  ],
  'url_in_alert_targetgroup_with_relabel_config.bad.yml': ['8 error "http://bad" is not a valid hostname'],
  'url_in_scrape_targetgroup_with_relabel_config.bad.yml': ['8 error "http://bad" is not a valid hostname'],
};

const corpus = process.env.OBSERVATORY_CORPUS;

describe('corpus/promtool, its configurations', () => {
  if (corpus === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  const folder = path.join(corpus, 'corpus', 'promtool');
  const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const files = Object.keys(verdicts).map((name) => `file:///promtool/${name}`);

  for (const [name, { kind }] of Object.entries(verdicts).filter(([, verdict]) => verdict.kind === 'config')) {
    it(`${kind} ${name}`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const environment = { ...nothingKnown, uri: `file:///promtool/${name}`, files };
      const said = problemsOfModel(prometheus, prometheus.parse(text), environment).map(
        ({ span, severity, message }) => `${text.slice(0, span.start).split('\n').length} ${severity} ${message.split(' — ', 1)[0]}`,
      );
      assert.deepEqual(said, expected[name] ?? []);
    });
  }
});
