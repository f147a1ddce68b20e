import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { pair } from '#base/yaml/walk.ts';
import { prometheus } from '#languages/prometheus/index.ts';
import { matchesPrometheus } from '#languages/prometheus/matches.ts';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';
import { matchesPrometheusRules } from '#languages/prometheus-rules/matches.ts';
import { problemsOf } from '#test/schema/support.ts';
import { embeddingsOf } from '../support/embeddings.ts';

const corpus = process.env.OBSERVATORY_CORPUS;

interface Verdict {
  readonly kind: 'rules' | 'unit-test' | 'config' | null;
  readonly exit?: number;
}

/** What promtool finds wrong in them is in an expression or a template, or in files that are not there. */
const notOurs = new Set([
  'bad-rules-syntax.yml',
  'features.yml',
  'rules-bad.yml',
  'authorization_credentials_file.bad.yml',
  'config_with_rule_files.yml',
  'config_with_tls_files.yml',
]);

/** Bad only with legacy names, which a rule file cannot ask for itself. */
const badWithLegacyNames = 'legacy_validation_annotation.bad.yaml';

describe('corpora of rules', function () {
  this.timeout(30_000);
  if (corpus === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  const folderOf = (name: string): string => path.join(corpus, 'corpus', name);
  const read = (...names: string[]): string => readFileSync(path.join(corpus, 'corpus', ...names), 'utf8');
  const errorsOf = (text: string): readonly string[] =>
    problemsOf(prometheusRules, text)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);

  for (const name of readdirSync(folderOf('rulefmt'))) {
    const isBad = name.includes('.bad.') && name !== badWithLegacyNames;
    it(`rulefmt/${name}`, () =>
      assert.equal(errorsOf(read('rulefmt', name)).length > 0, isBad, errorsOf(read('rulefmt', name)).join('\n')));
    it(`rulefmt/${name} is known by its content`, () => {
      assert.ok(matchesPrometheusRules({ name: name.includes('duplicate_grp') ? 'rules.yml' : name, text: read('rulefmt', name) }));
    });
  }

  const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(read('promtool', 'expected.json'));
  for (const [name, { kind, exit }] of Object.entries(verdicts)) {
    const text = read('promtool', name);
    const isBad = exit === 1 && !notOurs.has(name);
    it(`promtool/${name}: ${kind}`, () => {
      assert.equal(matchesPrometheusRules({ name, text }), kind === 'rules');
      assert.equal(matchesPrometheus({ name, text }), kind === 'config' || name === 'prometheus-config.good.yml');
      if (kind === 'rules') {
        assert.equal(errorsOf(text).length > 0, isBad, errorsOf(text).join('\n'));
      } else if (kind === 'config') {
        const problems = problemsOf(prometheus, text).map(({ message }) => message);
        assert.equal(problems.length > 0, isBad, problems.join('\n'));
      }
    });
  }

  it('has nothing against the rules of kube-prometheus', () => {
    let rules = 0;
    const folder = folderOf('kube-prometheus');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /-prometheusRule\.ya?ml$/i.test(file))) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const root = parseYaml(text).documents[0]?.root;
      const spec = root?.kind === 'mapping' ? pair(root, 'spec')?.value : undefined;
      assert.ok(spec, name);
      const start = text.lastIndexOf('\n', spec.span.start) + 1;
      const subtree = text.slice(start, spec.span.end);
      assert.deepEqual(problemsOf(prometheusRules, subtree), [], name);
      rules += embeddingsOf(prometheusRules, prometheusRules.parse(subtree)).length;
    }
    assert.ok(rules > 100, `${rules} expressions`);
  });
});
