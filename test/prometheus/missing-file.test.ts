import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { nothingKnown, problemsOfModel } from '../support/language-problems.ts';

const folder = 'file:///work/my%20monitoring';
const uri = `${folder}/prometheus.yml`;
const files = [uri, `${folder}/rules/node.yml`, 'file:///work/deploy/alerts/shop.yml'];

const ruleFile = (path: string) => `rule_files:\n  - ${path}\n`;
const missing = (path: string, advice: string) => `${JSON.stringify(path)} does not point to an existing file — ${advice}`;
const nowhere = 'no file of the workspace matches; add it, or correct the path';

/** What is said of a configuration whose workspace holds `files`. */
const cases: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
  ['a file that is there', ruleFile('rules/node.yml'), []],
  ['a pattern that matches', ruleFile('./rules/*.yml'), []],
  ['a file below another folder, where it may be mounted from', ruleFile('alerts/shop.yml'), []],
  ['a file that is nowhere', ruleFile('alerts.yml'), [missing('alerts.yml', nowhere)]],
  ['a slip in its name', ruleFile('rules/nodes.yml'), [missing('rules/nodes.yml', 'did you mean `rules/node.yml`?')]],
  ['a pattern without a match', ruleFile('other/*.yml'), [missing('other/*.yml', nowhere)]],
  ['an absolute path', ruleFile('/etc/prometheus/a.yml'), []],
  ['a path out of the folder', ruleFile('../a.yml'), []],
  ['a kind of file that the scan does not see', ruleFile('a.rules'), []],
  ['a path that is still to be filled in', ruleFile('"${DIR}/a.yml"'), []],
  [
    'files of discoveries and certificates',
    'scrape_configs:\n  - job_name: a\n    file_sd_configs: [{files: [a.yml, b.json]}]\n    tls_config: {cert_file: c.yml, key_file: d.key}\n',
    [missing('a.yml', nowhere), missing('c.yml', nowhere)],
  ],
];

describe('files that prometheus.yml names', () => {
  const said = (text: string, around: readonly string[]): readonly string[] =>
    problemsOfModel(prometheus, prometheus.parse(text), { ...nothingKnown, uri, files: around }).map(({ message }) => message);

  for (const [what, text, expected] of cases) {
    it(what, () => assert.deepEqual(said(text, files), expected));
  }

  it('nothing while the files are not known, nor of a file outside of them', () => {
    assert.deepEqual(said(ruleFile('alerts.yml'), []), []);
    assert.deepEqual(said(ruleFile('alerts.yml'), files.slice(1)), []);
  });
});
